// Open pages hear that the line has changed, and fetch it. One stream serves all pages of a browser,
// which allows six connections to a server in all; without shared workers a page has its own.

import { listen } from './live-stream.js';

// A part that is fetched again keeps what was unfolded in it.
const unfolded = new Set();
document.addEventListener('htmx:beforeSwap', (event) => {
  for (const part of event.detail.target.querySelectorAll('details[id]')) {
    if (part.open) unfolded.add(part.id); else unfolded.delete(part.id);
  }
});
document.addEventListener('htmx:afterSwap', () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
});

const place = document.getElementById('live');
const CALM = 2000;
let due;
let missed = false;

// Many pages hear of the same change: each fetches at its own moment, and not more often than that.
function changed() {
  due ??= setTimeout(() => {
    due = undefined;
    if (document.hidden) { missed = true; return; }
    document.body.dispatchEvent(new Event('line-changed'));
  }, 100 + Math.random() * CALM);
}

// A page that nobody sees fetches when it is looked at again.
document.addEventListener('visibilitychange', () => {
  if (document.hidden || !missed) return;
  missed = false;
  changed();
});

// The first version heard may be older than the page; one that is not was missed by it.
let known;
function hear(version) {
  if (known === undefined ? version > Number(place.dataset.since) : version !== known) changed();
  known = version;
}

if (place && 'SharedWorker' in window) {
  const worker = new SharedWorker(place.dataset.worker, { name: 'phare-live', type: 'module' });
  worker.port.addEventListener('message', (event) => hear(event.data));
  worker.port.start();
  const stream = new URL(place.dataset.stream, location.href).href;
  worker.port.postMessage(stream);
  addEventListener('pagehide', () => worker.port.postMessage('bye'));
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    // Coming back to the line shows it anew; what was typed into a form elsewhere stays.
    if (document.getElementById('line')) location.reload();
    else { worker.port.postMessage(stream); changed(); }
  });
} else if (place) {
  listen(place.dataset.stream, hear);
}
