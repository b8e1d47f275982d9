// Notes are saved as they are typed: 0.7 s after the last key, and at the latest 1.5 s after the
// first. Until the server has said "saved", the words also lie encrypted in this browser
// (drafts.js), so that neither a lost connection nor a lost session loses any.

import { keep, orphans, forget, forgetAll } from './drafts.js';

const PAUSE = 700;
const LONGEST = 1500;
const RETRY = 4000;

class Note {
  constructor(area) {
    this.area = area;
    this.id = area.dataset.exchange;
    this.version = Number(area.dataset.version);
    this.acknowledged = area.value;
    this.status = document.getElementById(area.dataset.status);
    this.texts = this.status.dataset;
    area.addEventListener('input', () => this.changed());
    addEventListener('online', () => this.save());
    addEventListener('pagehide', () => this.lastWords());
    this.sent = [];
    this.restore();
  }

  get unsaved() {
    return this.area.value !== this.acknowledged;
  }

  // Words from before a crash, a lost connection or a lost session. Where the server has one of
  // the texts that were sent without an answer, they continue it; else somebody wrote something else.
  async restore() {
    for (const draft of await orphans(this.id)) {
      const continues = draft.version === this.version || draft.sent?.includes(this.acknowledged);
      if (draft.text === this.area.value || draft.text === this.acknowledged) {
        await forget(this.id, draft.owner);
      } else if (continues && !this.unsaved) {
        this.area.value = draft.text;
        await this.keep();
        await forget(this.id, draft.owner);
        this.say(this.texts.restored);
        await this.save();
      } else if (!this.blocked) {
        this.conflict(this.version, this.area.value, draft.text);
        await this.inTurn(() => keep(this.id, { text: draft.text, version: draft.version, sent: draft.sent }));
        await forget(this.id, draft.owner);
      }
    }
  }

  // One after the other: an older draft must not land after a newer one, or after its forgetting.
  inTurn(task) {
    this.turn = (this.turn ?? Promise.resolve()).then(task).catch(() => {});
    return this.turn;
  }

  keep() {
    return this.inTurn(() => this.unsaved && keep(this.id, { text: this.area.value, version: this.version, sent: [...this.sent] }));
  }

  forget() {
    return this.inTurn(() => forget(this.id));
  }

  changed() {
    this.say(this.texts.typing, true);
    this.keep();
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
  }

  body(text) {
    const form = new URLSearchParams();
    form.set('_csrf', this.area.form.elements._csrf.value);
    form.set('version', this.version);
    form.set('text', text);
    return form;
  }

  // One save at a time; who asks during one waits for it and for what was typed since.
  async save() {
    if (this.running) return this.running;
    if (this.blocked || !this.unsaved) return;
    this.running = this.send();
    try {
      await this.running;
    } finally {
      this.running = null;
    }
    if (!this.failed) await this.save();
  }

  async send() {
    const text = this.area.value;
    this.sent.push(text);
    this.since = null;
    try {
      const answer = await fetch(this.area.form.action, {
        method: 'POST', body: this.body(text), redirect: 'manual', keepalive: text.length < 30000,
        headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' },
      });
      await this.answered(answer, text);
    } catch {
      this.offline(this.texts.offline);
    }
  }

  async answered(answer, text) {
    if (answer.ok) {
      const saved = await answer.json();
      this.version = saved.version;
      this.acknowledged = text;
      this.sent = [];
      this.failed = false;
      this.banner(null);
      this.say(this.texts.saved.replace('{0}', saved.at));
      if (this.area.value === text) await this.forget();
    } else if (answer.status === 409) {
      const other = await answer.json();
      if (this.sent.includes(other.text)) {
        // Ours: it arrived, only its answer did not.
        this.version = other.version;
        this.acknowledged = other.text;
        this.failed = false;
      } else {
        this.conflict(other.version, other.text, text);
      }
    } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      this.offline(this.texts.session);
      await this.renewToken();
    } else if (answer.status === 413 || answer.status === 422) {
      this.offline(this.texts.toolong, false);
    } else {
      this.offline(this.texts.offline);
    }
  }

  // After signing in again in another tab the form's token may be another one.
  async renewToken() {
    const answer = await fetch(location.pathname, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('input[name=_csrf]')?.value;
    if (token) this.area.form.elements._csrf.value = token;
  }

  offline(text, again = true) {
    this.failed = true;
    this.banner(text);
    this.say(text, true);
    clearTimeout(this.timer);
    if (again) this.timer = setTimeout(() => this.save(), RETRY);
  }

  // A save under way will arrive; what came after it stays in the draft.
  lastWords() {
    if (!this.running && !this.blocked && this.unsaved && this.area.value.length < 30000) {
      navigator.sendBeacon?.(this.area.form.action, this.body(this.area.value));
    }
  }

  // Two people, or two tabs, wrote: both texts are shown, the person decides.
  conflict(version, theirs, mine) {
    this.blocked = true;
    this.failed = true;
    this.area.readOnly = true;
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
    this.failed = false;
    this.area.readOnly = false;
    this.version = version;
    this.acknowledged = theirs;
    this.area.value = text;
    if (text === theirs) { this.forget(); this.say(''); } else this.changed();
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
  if (notes.some((note) => note.failed && note.unsaved)) event.preventDefault();
});

// Signing out leaves nothing behind, and loses nothing without asking.
document.querySelector('form[action="/deconnexion"]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  await Promise.all(notes.map((note) => note.save()));
  const lost = notes.find((note) => note.unsaved);
  if (lost && !confirm(lost.texts.unsaved)) return;
  notes.forEach((note) => { note.failed = false; });
  await Promise.all(notes.map((note) => note.turn));
  await forgetAll().catch(() => {});
  form.submit();
});
