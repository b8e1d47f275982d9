// Holds the one stream of this browser and passes its versions on to the open pages.

import { listen } from './live-stream.js';

const ports = new Set();
let close;
let version;

function hear(next) {
  version = next;
  for (const port of ports) port.postMessage(version);
}

addEventListener('connect', ({ ports: [port] }) => {
  port.addEventListener('message', ({ data }) => {
    if (data === 'bye') {
      ports.delete(port);
      if (ports.size === 0) {
        close?.();
        close = undefined;
        version = undefined;
      }
      return;
    }
    ports.add(port);
    close ??= listen(data, hear);
    if (version !== undefined) port.postMessage(version);
  });
  port.start();
});
