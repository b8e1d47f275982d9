// Notes are saved as they are typed: at most 1.5 s after the last key. Until the server has said
// "saved", the words also lie encrypted in this browser (drafts.js), so that neither a lost
// connection nor a lost session loses any.

import { keep, orphans, forget, forgetAll } from './drafts.js';

const PAUSE = 700;
const RETRY = 4000;

class Note {
  constructor(area) {
    this.area = area;
    this.id = area.dataset.exchange;
    this.version = Number(area.dataset.version);
    this.acknowledged = area.value;
    this.status = document.getElementById(area.dataset.status);
    this.texts = this.status.dataset;
    this.saving = false;
    area.addEventListener('input', () => this.changed());
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.lastWords());
    this.restore();
  }

  // Words from before a crash, a lost connection or a lost session.
  async restore() {
    for (const draft of await orphans(this.id)) {
      if (draft.text === this.area.value || draft.text === this.acknowledged) {
        await forget(this.id, draft.owner);
      } else if (draft.version === this.version && this.area.value === this.acknowledged) {
        this.area.value = draft.text;
        await keep(this.id, { text: draft.text, version: this.version });
        await forget(this.id, draft.owner);
        this.say(this.texts.restored);
        await this.save();
      } else {
        this.conflict(this.version, this.area.value, draft.text);
        await keep(this.id, { text: draft.text, version: draft.version });
        await forget(this.id, draft.owner);
      }
    }
  }

  changed() {
    this.say(this.texts.typing, true);
    keep(this.id, { text: this.area.value, version: this.version }).catch(() => {});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  body(text) {
    const form = new URLSearchParams();
    form.set('_csrf', this.area.form.elements._csrf.value);
    form.set('version', this.version);
    form.set('text', text);
    return form;
  }

  async save() {
    if (this.saving || this.blocked || this.area.value === this.acknowledged) return;
    this.saving = true;
    const text = this.area.value;
    try {
      const answer = await fetch(this.area.form.action, {
        method: 'POST', body: this.body(text), redirect: 'manual', keepalive: text.length < 30000,
        headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' },
      });
      await this.answered(answer, text);
    } catch {
      this.offline(this.texts.offline);
    } finally {
      this.saving = false;
    }
    if (!this.failed && this.area.value !== this.acknowledged) this.save();
  }

  async answered(answer, text) {
    if (answer.ok) {
      const saved = await answer.json();
      this.version = saved.version;
      this.acknowledged = text;
      this.failed = false;
      this.banner(null);
      this.say(this.texts.saved.replace('{0}', saved.at));
      if (this.area.value === text) await forget(this.id);
    } else if (answer.status === 409) {
      const other = await answer.json();
      this.conflict(other.version, other.text, text);
    } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      this.offline(this.texts.session);
    } else if (answer.status === 413 || answer.status === 422) {
      this.blocked = true;
      this.offline(this.texts.toolong);
    } else {
      this.offline(this.texts.offline);
    }
  }

  offline(text) {
    this.failed = true;
    this.banner(text);
    this.say(text, true);
    clearTimeout(this.timer);
    if (!this.blocked) this.timer = setTimeout(() => this.save(), RETRY);
    this.blocked = false;
  }

  lastWords() {
    if (this.area.value !== this.acknowledged && this.area.value.length < 30000) {
      navigator.sendBeacon?.(this.area.form.action, this.body(this.area.value));
    }
  }

  // Two people, or two tabs, wrote: both texts are shown, the person decides.
  conflict(version, theirs, mine) {
    this.blocked = true;
    const box = document.getElementById('note-conflict');
    box.hidden = false;
    box.querySelector('[data-theirs]').value = theirs;
    box.querySelector('[data-mine]').value = mine;
    box.querySelector('[data-both]').onclick = () => this.settle(box, version, theirs, `${theirs}\n\n${mine}`);
    box.querySelector('[data-keep-theirs]').onclick = () => this.settle(box, version, theirs, theirs);
    box.querySelector('[data-keep-mine]').onclick = () => this.settle(box, version, theirs, mine);
    this.say(this.texts.conflict, true);
    box.focus();
  }

  settle(box, version, theirs, text) {
    box.hidden = true;
    this.blocked = false;
    this.version = version;
    this.acknowledged = theirs;
    this.area.value = text;
    if (text === theirs) { forget(this.id); this.say(''); } else this.changed();
    this.area.focus();
  }

  say(text, pending = false) {
    this.status.textContent = text;
    this.status.classList.toggle('pending', pending);
  }

  banner(text) {
    const banner = document.getElementById('offline');
    banner.hidden = !text;
    banner.textContent = text ?? '';
  }
}

const notes = [...document.querySelectorAll('textarea[data-exchange]')].map((area) => new Note(area));

addEventListener('beforeunload', (event) => {
  if (notes.some((note) => note.failed && note.area.value !== note.acknowledged)) event.preventDefault();
});

// Signing out leaves nothing behind.
document.querySelector('form[action="/deconnexion"]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  await Promise.all(notes.map((note) => note.save())).catch(() => {});
  await forgetAll().catch(() => {});
  form.submit();
});

// A sign of life for what this page holds; the answer says whether it is still ours.
const held = document.querySelector('[data-held]');
if (held) {
  setInterval(() => fetch(held.dataset.held, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ _csrf: held.dataset.csrf }),
    headers: { 'X-Requested-With': 'fetch', 'X-Phare-Background': '1' },
  }).then((answer) => { if (answer.status === 409) document.getElementById('lost-hold').hidden = false; }).catch(() => {}), 45000);
}
