// Says before the session ends for want of activity, and that it has ended (WCAG 2.2.1). The server
// is asked, in the background, how much is left: other tabs may have been active meanwhile.

const box = document.getElementById('session-end');
const shown = (part) => {
  for (const one of box.querySelectorAll('[data-part]')) one.hidden = one.dataset.part !== part;
  box.setAttribute('aria-labelledby', `session-${part}`);
  if (!box.open) box.showModal();
};
let timer;
let ticking;

function later(seconds) {
  clearTimeout(timer);
  timer = setTimeout(check, Math.max(1, seconds) * 1000);
}

async function ask(method) {
  const headers = { 'X-Requested-With': 'fetch', Accept: 'application/json' };
  if (method === 'GET') headers['X-Phare-Background'] = '1';
  return fetch('/session', {
    method, headers, redirect: 'manual',
    body: method === 'POST' ? new URLSearchParams({ _csrf: box.dataset.csrf }) : undefined,
  });
}

async function check(method = 'GET') {
  try {
    const answer = await ask(method);
    if (answer.ok) told(await answer.json());
    else if (answer.status === 401 || answer.type === 'opaqueredirect') ended();
    else later(60);
  } catch {
    later(30);
  }
}

function told({ left, warning }) {
  clearInterval(ticking);
  if (left > warning) {
    if (box.open) box.close();
    later(left - warning);
    return;
  }
  shown('soon');
  const end = Date.now() + left * 1000;
  const tick = () => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    box.querySelector('[data-left]').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  tick();
  ticking = setInterval(tick, 1000);
  // Somebody may stay in another tab; and the end is what the server says it is.
  later(Math.min(20, left + 2));
}

function ended() {
  clearInterval(ticking);
  clearTimeout(timer);
  box.querySelector('a').href = `/connexion?retour=${encodeURIComponent(location.pathname + location.search)}`;
  shown('over');
}

if (box) {
  box.querySelector('[data-stay]').addEventListener('click', () => check('POST'));
  // It closes by an answer only: Escape would hide what is about to happen.
  box.addEventListener('cancel', (event) => event.preventDefault());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) check(); });
  check();
}
