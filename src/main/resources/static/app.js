// What every page may use; each part looks for its own markers and does nothing without them.

// The first thing to read after a refused form is what to correct.
document.querySelector('[data-focus]')?.focus();

// One click is one request: the button rests until the answer is there. Coming back with the
// browser's history wakes it up again.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button && !button.formNoValidate) setTimeout(() => { button.disabled = true; });
  });
  addEventListener('pageshow', () => {
    for (const button of form.elements) button.disabled = false;
  });
}

// Choices that need no button.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
});

// Printing is a button only where it can work.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The telephone link also tells the server that somebody is trying, so that the request stays here.
for (const link of document.querySelectorAll('[data-dial]')) {
  link.addEventListener('click', () => {
    fetch(link.dataset.dial, {
      method: 'POST', keepalive: true, redirect: 'manual', headers: { 'X-Requested-With': 'fetch' },
      body: new URLSearchParams({ _csrf: link.dataset.csrf }),
    }).catch(() => {});
  });
}
