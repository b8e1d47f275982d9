// Shortcuts of the adviser's page: an element with data-key="p" is clicked or focused by P, unless
// somebody is typing. The letters are shown beside what they do.

const typing = (element) => element.closest('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]');

// Single letters can be turned off: they disturb people who speak to their computer.
const SETTING = 'phare-keys';
const off = () => localStorage.getItem(SETTING) === 'off';
for (const button of document.querySelectorAll('[data-keys-on]')) {
  const say = () => { button.textContent = off() ? button.dataset.keysOff : button.dataset.keysOn; };
  button.hidden = false;
  button.addEventListener('click', () => {
    localStorage.setItem(SETTING, off() ? 'on' : 'off');
    say();
  });
  say();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && typing(event.target)) {
    event.target.blur();
    return;
  }
  if (off() || typing(event.target)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target || target.disabled) return;
  event.preventDefault();
  if (target.matches('input:not([type=checkbox]), textarea, select, [data-key-focus]')) target.focus();
  else target.click();
});

document.documentElement.dataset.keys = 'ready';
