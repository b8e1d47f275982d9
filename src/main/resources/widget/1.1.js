// <phare-rappel>: the call-back form of a cell, on any page. Version 1.1, described at /widget.
// It keeps nothing, asks only the Phare that it was loaded from, and shows answers as text, never
// as markup. One file without imports, so that its hash is all that a page has to trust.

const PHARE = new URL(import.meta.url).origin;
const PATIENCE = 20_000;
const MINUTE = 60_000;

/** French typography: no line break before these signs. */
function french(texts) {
  return JSON.parse(JSON.stringify(texts).replace(/ (?=[?!:;])/g, '\u00a0'));
}

const TEXTS = {
  fr: french({
    title: 'Être rappelé',
    now: 'Si vous demandez maintenant, nous vous appelons avant',
    closed: 'La cellule est fermée en ce moment : votre demande sera lue à l’ouverture.',
    doubtful: 'Beaucoup de personnes attendent. Au rythme du moment, comptez plutôt :',
    name: 'Votre nom',
    phone: 'Votre numéro de téléphone',
    phoneHint: 'Fixe ou mobile. Exemple : 06\u00a012\u00a034\u00a056\u00a078',
    topic: 'De quoi voulez-vous parler ?',
    message: 'Ce que vous voulez nous dire',
    messageHint: 'Évitez les détails de santé : vous pourrez en parler de vive voix.',
    optional: 'facultatif',
    send: 'Demander à être rappelé',
    sending: 'Envoi…',
    again: 'Réessayer',
    refused: 'Votre demande n’est pas encore partie : voyez ce qui est à corriger.',
    lost: 'L’envoi n’a pas abouti. Rien de ce que vous avez écrit n’est perdu : réessayez.',
    unreachable: 'Le service de rappel ne répond pas en ce moment.',
    impossible: 'Ce formulaire ne peut pas prendre de demande en ce moment.',
    more: 'Préciser l’heure, l’urgence, un autre moyen de vous joindre ; ce que nous gardons',
    newTab: 'nouvel onglet',
    unread: 'Ce formulaire n’est pas lu avant l’ouverture. En cas d’urgence, appelez le 15 ou le '
      + '112 ; si vous pensez au suicide, le 3114 répond jour et nuit.',
    done: 'C’est noté : on vous rappelle',
    before: 'Nous vous appelons avant',
    reference: 'Référence, à dire au téléphone :',
    follow: 'Suivre ou annuler ma demande',
    keep: 'Ce lien est personnel : gardez-le, ne le transmettez qu’à qui peut lire votre suivi.',
    topics: {
      '': 'Je préfère le dire au téléphone',
      tresorerie: 'Trésorerie, factures impayées',
      urssaf: 'Urssaf, cotisations',
      impots: 'Impôts',
      banque: 'Banque, crédit, compte bloqué',
      loyer: 'Loyer',
      travaux: 'Travaux dans la rue, baisse d’activité',
      salaries: 'Salariés, activité partielle',
      procedure: 'Huissier, tribunal',
      personnel: 'Situation personnelle',
      autre: 'Autre chose',
    },
  }),
  en: {
    title: 'Be called back',
    now: 'If you ask now, we call you before',
    closed: 'The cell is closed at the moment: your request will be read when it opens.',
    doubtful: 'Many people are waiting. At the present pace it is more likely to be:',
    name: 'Your name',
    phone: 'Your telephone number',
    phoneHint: 'Landline or mobile. Example: 06\u00a012\u00a034\u00a056\u00a078',
    topic: 'What is it about?',
    message: 'What you want to tell us',
    messageHint: 'Leave out health details: you can speak about them in person.',
    optional: 'optional',
    send: 'Ask to be called back',
    sending: 'Sending…',
    again: 'Try again',
    refused: 'Your request has not left yet: see what needs correcting.',
    lost: 'It could not be sent. Nothing you wrote is lost: try again.',
    unreachable: 'The call-back service does not answer at the moment.',
    impossible: 'This form cannot take a request at the moment.',
    more: 'Say when, how urgent, or another way to reach you; what we keep',
    newTab: 'new tab',
    unread: 'This form is not read before opening time. In an emergency call 15 or 112; '
      + 'if you think of suicide, 3114 answers day and night.',
    done: 'Noted: we will call you back',
    before: 'We call you before',
    reference: 'Reference, to say on the telephone:',
    follow: 'Follow or cancel my request',
    keep: 'This link is personal: keep it, and pass it on only to those who may read your request.',
    topics: {
      '': 'I would rather say it on the phone',
      tresorerie: 'Cash flow, unpaid invoices',
      urssaf: 'Urssaf, social contributions',
      impots: 'Taxes',
      banque: 'Bank, credit, blocked account',
      loyer: 'Rent',
      travaux: 'Road works, falling sales',
      salaries: 'Employees, short-time work',
      procedure: 'Bailiff, court',
      personnel: 'Personal situation',
      autre: 'Something else',
    },
  },
};

const DARK = `
  color-scheme: dark;
  --ph-card: #1d2326; --ph-ink: #efeae1; --ph-soft: #b6b8b4; --ph-line: #3b4347; --ph-edge: #8b9296;
  --ph-accent: #86cbdb; --ph-on-accent: #0a2027; --ph-tint: #1c343b;
  --ph-bad: #ffa69e; --ph-bad-tint: #3f2020; --ph-focus: #ffb37a;`;

// Important declarations in here win over important ones of the page; a flex container has no first
// letter or line that it could style. Sizes are in em of "medium", the size that the reader chose
// in the browser, whatever the page makes of :root.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
:host {
  all: initial !important; display: flex !important;
  direction: ltr !important; unicode-bidi: isolate !important;
  font: medium/1.5 system-ui, sans-serif !important; text-size-adjust: 100% !important;
}
:host::before, :host::after { content: none !important; }
:host([hidden]) { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
section {
  color-scheme: light;
  --ph-card: #fff; --ph-ink: #1e2428; --ph-soft: #565e63; --ph-line: #d8d1c4; --ph-edge: #857d70;
  --ph-accent: #0b5566; --ph-on-accent: #fff; --ph-tint: #e3eff1;
  --ph-bad: #9b1c1c; --ph-bad-tint: #fbe9e7; --ph-focus: #b4470a;
  flex: 1; min-width: 0; max-width: 40em; padding: 1.1em;
  border: 1px solid var(--ph-line); border-radius: .6em;
  background: var(--ph-card); color: var(--ph-ink); overflow-wrap: anywhere;
}
@media (prefers-color-scheme: dark) { :host(:not([theme=light])) section {${DARK}} }
:host([theme=dark]) section {${DARK}}
h2 { margin: 0 0 .5em; font-size: 1.3em; line-height: 1.25; }
p { margin: 0 0 .8em; }
form { margin: 0; }
a { color: var(--ph-accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--ph-focus); outline-offset: 2px; }
h2:focus { outline: none; }
.promise {
  min-height: 4.5em; margin: 0 0 1em; padding: .6em .9em; border-left: 4px solid var(--ph-accent);
  background: var(--ph-tint);
}
.promise p { margin: 0; }
.promise p + p { margin-top: .4em; }
.promise strong { display: block; font-size: 1.15em; }
.field { margin: 0 0 1em; }
label { display: block; font-weight: 600; }
/* Not smaller beside the label: pages without doctype would measure their lines otherwise. */
.optional { color: var(--ph-soft); font-weight: 400; }
.hint, .small { color: var(--ph-soft); font-size: .9em; }
.hint, .error { margin: 0 0 .25em; }
.error { color: var(--ph-bad); font-weight: 600; }
.problem {
  margin: 0 0 1em; padding: .6em .9em; border-left: 4px solid var(--ph-bad);
  background: var(--ph-bad-tint);
}
.problem p { margin: 0; font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; }
input, select, textarea {
  width: 100%; min-height: 2.75em; padding: .5em .65em; border: 1px solid var(--ph-edge);
  border-radius: .35em; background: var(--ph-card);
}
textarea { display: block; resize: vertical; }
[aria-invalid=true] { border: 2px solid var(--ph-bad); }
button {
  display: block; width: 100%; max-width: 24em; min-height: 3.2em; margin: 0 0 1em;
  padding: .5em 1em; border: 1px solid var(--ph-accent); border-radius: .4em; font-weight: 600;
  cursor: pointer; background: var(--ph-accent); color: var(--ph-on-accent);
}
button[aria-disabled=true] { opacity: .6; cursor: default; }
section > :last-child { margin-bottom: 0; }
`);

/** An element; what is no property of it becomes an attribute. */
function el(name, properties, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

function small(...content) {
  return el('p', { className: 'small' }, ...content);
}

/** A moment of the API in words, by the cell's clock, wherever the reader is. */
function inWords(moment, lang) {
  const at = new Date(`${moment.slice(0, 16)}Z`);
  const day = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long',
  }).format(at).replace(',', '');
  const [hour, minute] = [at.getUTCHours(), moment.slice(14, 16)];
  return lang === 'fr'
    ? `${day.replace(' 1 ', ' 1er ')} à ${hour}\u00a0h\u00a0${minute}`
    : `${day} at ${String(hour).padStart(2, '0')}:${minute}`;
}

function options(labels) {
  return Object.entries(labels).map(([value, text]) => el('option', { value }, text));
}

/** The promise after the words that introduce it and, where it may be missed, what is likely. */
function promise(introduction, { promisedBy, expectedBy }, words, lang) {
  const time = (moment) => el('time', { dateTime: moment }, inWords(moment, lang));
  const said = [el('p', {}, `${introduction} `, el('strong', {}, time(promisedBy)))];
  if (Date.parse(expectedBy) > Date.parse(promisedBy)) {
    said.push(small(`${words.doubtful} `, time(expectedBy)));
  }
  return said;
}

function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

class PhareRappel extends HTMLElement {
  #lang = 'fr';
  #words = TEXTS.fr;
  #root = null;
  #section = el('section', { 'aria-labelledby': 'title' });
  #topic = el('select', {});
  #promise = el('div', { className: 'promise', role: 'status' });
  #fields = el('div', {});
  #problem = el('div', { className: 'problem', role: 'alert', hidden: true });
  #button = el('button', {});
  #more = small();
  #sent = '';
  #key = '';
  #busy = false;
  #usable = false;
  #asked = 0;
  #wake = () => {
    const late = Date.now() - this.#asked > MINUTE;
    if (late && !document.hidden && this.#promise.isConnected) this.#refresh();
  };

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#wake);
    if (this.#root) return;
    this.#lang = /^en\b/i.test(this.closest('[lang]')?.lang) ? 'en' : 'fr';
    this.#words = TEXTS[this.#lang];
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [STYLE];
    // What is typed here is no shortcut of the page.
    for (const type of ['keydown', 'keypress', 'keyup']) {
      this.#root.addEventListener(type, (event) => {
        if (event.key?.length === 1) event.stopPropagation();
      });
    }
    this.#topic.append(...options(this.#words.topics));
    this.#show();
    this.#refresh();
    this.#offer();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#wake);
  }

  #show() {
    const w = this.#words;
    this.#button.textContent = w.send;
    this.#fields.append(
      this.#field('name', w.name, el('input', {
        autocomplete: 'name', maxLength: 100, required: true,
      })),
      this.#field('phone', w.phone, el('input', {
        type: 'tel', autocomplete: 'tel', maxLength: 40, required: true,
      }), w.phoneHint),
      this.#field('topic', w.topic, this.#topic),
      this.#field('message', w.message, el('textarea', {
        rows: 3, maxLength: 2000,
      }), w.messageHint),
    );
    const form = el('form', { noValidate: true }, this.#fields, this.#problem, this.#button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#fields.hidden) return this.#send(form);
      this.#tell('');
      return this.#refresh();
    });
    this.#more.append(this.#link(`${PHARE}/rappel/${this.#cell()}?lang=${this.#lang}`, w.more));
    this.#section.lang = this.#lang;
    this.#section.append(
      el('h2', { id: 'title' }, w.title),
      this.#promise,
      form,
      this.#more,
      small(w.unread),
    );
    this.#root.append(this.#section);
  }

  #field(name, label, control, hint) {
    const described = [`${name}-error`];
    const words = el('label', { htmlFor: name }, label);
    const parts = [words];
    if (hint) {
      described.unshift(`${name}-hint`);
      parts.push(el('p', { className: 'hint', id: `${name}-hint` }, hint));
    }
    if (!control.required) {
      words.append(' ', el('span', { className: 'optional' }, `(${this.#words.optional})`));
    }
    control.name = control.id = name;
    control.setAttribute('aria-describedby', described.join(' '));
    parts.push(el('p', { className: 'error', id: `${name}-error`, hidden: true }), control);
    return el('div', { className: 'field' }, ...parts);
  }

  #link(address, text) {
    const words = `${text} (${this.#words.newTab})`;
    return el('a', { href: address, target: '_blank', rel: 'noopener' }, words);
  }

  #cell() {
    return encodeURIComponent(this.getAttribute('cell') ?? '');
  }

  /** Status and JSON of an answer; status 0 where there was none that can be read. */
  async #ask(path, options) {
    try {
      const answer = await fetch(`${PHARE}/api/v1/${path}`, {
        credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
        redirect: 'error', signal: AbortSignal.timeout(PATIENCE), ...options,
        headers: { 'Accept-Language': this.#lang, ...options?.headers },
      });
      return [answer.status, await answer.json()];
    } catch {
      return [0, {}];
    }
  }

  /** Asks what would be promised now. Who has the form keeps it, unless there is nobody to call. */
  async #refresh() {
    this.#asked = Date.now();
    const [status, answer] = await this.#ask(`promise?cell=${this.#cell()}`);
    if (!this.#promise.isConnected) return;
    const w = this.#words;
    const open = status === 200 && answer.promisedBy;
    const never = !open && (status === 200 || status === 422);
    this.#promise.replaceChildren();
    if (open) {
      this.#promise.append(...promise(w.now, answer, w, this.#lang));
      if (!answer.open) this.#promise.append(small(w.closed));
    }
    this.#promise.hidden = !open;
    if (status === 422) console.error('phare-rappel', answer.errors);
    const before = this.#usable;
    this.#usable = Boolean(open) || status === 429 || (before && !never);
    if (before && this.#usable) return;
    this.#fields.hidden = this.#more.hidden = !this.#usable;
    this.#button.textContent = this.#usable ? w.send : w.again;
    this.#tell(this.#usable ? '' : never ? w.impossible : w.unreachable, !this.#usable);
  }

  /** Offers the cell's own topics; those that everybody has stay where it does not answer. */
  async #offer() {
    const [status, { topics }] = await this.#ask(`topics?cell=${this.#cell()}`);
    if (status !== 200 || this.#topic.value) return;
    const [none] = Object.entries(this.#words.topics);
    const own = topics.map(({ code, label }) => [code, label]);
    this.#topic.replaceChildren(...options(Object.fromEntries([none, ...own])));
  }

  /** Says what went wrong, and where it helps what the page wrote between our tags. */
  #tell(text, otherWays) {
    this.#problem.replaceChildren(el('p', {}, text), ...(otherWays ? [el('slot', {})] : []));
    this.#problem.hidden = !text;
  }

  /** Sends the form. The same words always leave under the same key: an answer lost on the way, or
      a second click, makes no second asking. */
  async #send(form) {
    if (this.#busy) return;
    const typed = Object.fromEntries(new FormData(form));
    const body = JSON.stringify({ cell: this.getAttribute('cell'), ...typed });
    if (body !== this.#sent) [this.#sent, this.#key] = [body, randomKey()];
    this.#working(true);
    const [status, answer] = await this.#ask('callbacks', {
      method: 'POST', body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key },
    });
    this.#working(false);
    if (status === 201) this.#done(answer);
    else this.#refuse(status, answer, form);
  }

  #working(busy) {
    this.#busy = busy;
    this.#button.setAttribute('aria-disabled', busy);
    this.#button.textContent = busy ? this.#words.sending : this.#words.send;
    if (busy) this.#tell('');
  }

  #refuse(status, answer, form) {
    const errors = new Map((answer.errors ?? []).map(({ field, message }) => [field, message]));
    let first = null;
    for (const control of form.querySelectorAll('[name]')) {
      const message = errors.get(control.name) ?? '';
      errors.delete(control.name);
      const place = this.#root.getElementById(`${control.name}-error`);
      place.textContent = message;
      place.hidden = !message;
      control.setAttribute('aria-invalid', Boolean(message));
      if (message) first ??= control;
    }
    const known = status >= 400 && status < 500;
    const general = [...errors.values()].join(' ') || (known && answer.detail);
    this.#tell(first ? this.#words.refused : general || this.#words.lost, !known);
    first?.focus();
  }

  #done(receipt) {
    const w = this.#words;
    const title = el('h2', { id: 'title', tabIndex: -1 }, w.done);
    this.#section.replaceChildren(
      title,
      el('div', { className: 'promise' }, ...promise(w.before, receipt, w, this.#lang)),
      el('p', {}, `${w.reference} `, el('strong', {}, receipt.reference)),
    );
    // An answer must not be able to run anything in the page that shows it.
    if (/^https?:\/\//.test(receipt.followUrl)) {
      this.#section.append(el('p', {}, this.#link(receipt.followUrl, w.follow)), small(w.keep));
    }
    this.#section.append(small(w.unread));
    title.focus();
  }
}

// Where this cannot work, what stands between the tags stays.
if (!customElements.get('phare-rappel')) customElements.define('phare-rappel', PhareRappel);
