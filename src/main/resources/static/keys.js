// Shortcuts of signed-in pages: an element with data-key="p" is clicked or focused by P, unless
// somebody is typing. The letters stand beside what they do, and "?" lists those of the page.

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

// The first element of each key, as it stands now: parts of pages are fetched again and again.
function shortcuts() {
  const found = new Map();
  for (const element of document.querySelectorAll('[data-key]')) {
    if (!element.disabled && !element.closest('[hidden]') && !found.has(element.dataset.key)) {
      found.set(element.dataset.key, element);
    }
  }
  return found;
}

function label(element) {
  if (element.dataset.keyLabel) return element.dataset.keyLabel;
  const words = (element.labels?.[0] ?? element).cloneNode(true);
  for (const part of words.querySelectorAll('kbd, .optional')) part.remove();
  return words.textContent.trim().replace(/\s+/g, ' ');
}

const map = document.getElementById('keys-map');
function showMap() {
  const list = map.querySelector('dl');
  list.replaceChildren();
  for (const [key, element] of shortcuts()) {
    const letter = document.createElement('kbd');
    letter.textContent = key.toUpperCase();
    const term = document.createElement('dt');
    term.append(letter);
    const text = document.createElement('dd');
    text.textContent = label(element);
    list.append(term, text);
  }
  map.showModal();
}
for (const button of document.querySelectorAll('[data-keys-map]')) {
  button.hidden = false;
  button.addEventListener('click', showMap);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && typing(event.target)) {
    event.target.blur();
    return;
  }
  if (off() || typing(event.target) || document.querySelector('dialog[open]')) return;
  const target = shortcuts().get(event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  if (target.matches('input:not([type=checkbox]), textarea, select, [data-key-focus]')) target.focus();
  else target.click();
});

document.documentElement.dataset.keys = 'ready';
