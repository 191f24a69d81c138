import { html, type HtmlValue } from '../../common/html.js';
import { formatDateTime } from '../../languages/format.js';
import type { Translate } from '../../languages/i18n.js';
import type { Language } from '../../languages/languages.js';
import { sentenceOf, type NotificationRow } from '../notification-row.js';
import type { Mail } from './mailer.js';

type Words = Pick<Mail, 'subject' | 'text' | 'html'>;

interface Addressee {
  name: string;
  language: Language;
  t: Translate;
}

const PREFIX = '[Jarshy]';

/** A mail that tells of one thing. */
export function instantMail(notification: NotificationRow, { name, language, t }: Addressee): Words {
  const kind = t(`notifications:kind.${notification.kind}`);
  const sentence = sentenceOf(unquoted(notification, t), t);
  const [greeting, footer] = [t('mail:greeting', { name }), t('mail:footer')];
  return {
    subject: `${PREFIX} ${kind}: ${notification.title}`,
    text: [greeting, sentence, `-- \n${footer}`].join('\n\n'),
    html: page(language, greeting, html`<p>${sentence}</p>`, footer),
  };
}

/** A mail that tells of everything since the last one. */
export function digestMail(notifications: readonly NotificationRow[], { name, language, t }: Addressee): Words {
  const [greeting, footer] = [t('mail:greeting', { name }), t('mail:footer')];
  const intro = t('mail:digest.intro', { count: notifications.length });
  const items = notifications.map((notification) => ({
    sentence: sentenceOf(unquoted(notification, t), t),
    at: formatDateTime(notification.createdAt, language),
  }));
  const lines = items.map(({ sentence, at }) => `– ${sentence}\n  ${at}`);
  const list = items.map(({ sentence, at }) => html`<li>${sentence}<br /><small>${at}</small></li>`);
  return {
    subject: `${PREFIX} ${t('mail:digest.subject', { count: notifications.length })}`,
    text: [greeting, intro, lines.join('\n'), `-- \n${footer}`].join('\n\n'),
    html: page(
      language,
      greeting,
      html`<p>${intro}</p>
        <ul>
          ${list}
        </ul>`,
      footer,
    ),
  };
}

/** What people wrote may quote the text, and mails are read by others too: under an embargo it stays in Jarshy. */
function unquoted(notification: NotificationRow, t: Translate): NotificationRow {
  if (!notification.embargoed) return notification;
  const written = ['reason', 'excerpt'].filter((name) => notification.params[name]);
  const instead = Object.fromEntries(written.map((name) => [name, t('mail:embargoed')]));
  return { ...notification, params: { ...notification.params, ...instead } };
}

function page(language: Language, greeting: string, body: HtmlValue, footer: string): string {
  const written = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
      </head>
      <body>
        <p>${greeting}</p>
        ${body}
        <hr />
        <p><small>${footer}</small></p>
      </body>
    </html>`;
  return String(written);
}
