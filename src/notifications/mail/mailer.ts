import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import type { Language } from '../../languages/languages.js';

export interface Mail {
  /** The left part of its Message-ID: a mail that is sent twice after all is recognised by it. */
  id: string;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  text: string;
  html: string;
}

/** `refused`: the server takes no mail for this address, or not this mail, and will not take it later. */
type Outcome = 'sent' | 'refused';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** Mail by SMTP. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const url = config.mail.smtpUrl;
    this.transport = url
      ? createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true })
      : null;
  }

  get isConfigured(): boolean {
    return this.transport !== null;
  }

  /** @throws what stands in the way for now, so that it is tried again */
  async send({ id, to, language, subject, text, html }: Mail): Promise<Outcome> {
    if (!this.transport) throw new Error('SMTP_URL is not set');
    const { from } = this.config.mail;
    try {
      await this.transport.sendMail({
        from: { name: oneLine(this.config.siteName[language] ?? 'Jarshy'), address: from },
        to: { name: oneLine(to.name), address: to.address },
        ...{ subject: oneLine(subject), text, html },
        messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
        // RFC 3834 section 5: nobody's absence is to be told to us.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return 'sent';
    } catch (error) {
      if (isRefusal(error)) return 'refused';
      throw error;
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}

/** What people write must not become a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A permanent answer (RFC 5321 section 4.2.1) to the addressee or to the message; one to us may be repaired. */
function isRefusal(error: unknown): boolean {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}
