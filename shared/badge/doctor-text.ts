/** A text that is no badge: a mail, a link, half a badge, or one that a word processor improved. */
import { bestOf, leadsIn, type Lead } from './doctor-address.ts';
import { adviceFor } from './doctor-page.ts';
import { diagnosed, platforms, type Diagnosis } from './doctor-findings.ts';

/** Characters that are looked at for links. */
const ENOUGH = 300_000;

const mailHeads =
  /^(?:from|to|subject|date|received|mime-version|content-type|message-id|delivered-to|return-path|dkim-signature|reply-to|x-[\w-]{1,40}):/iu;

/** Text in which the reader found nothing at all. */
export function textWithoutBadge(text: string): Diagnosis {
  if (isMail(text)) return mail(text);
  const lead = bestOf(leadsIn(text.slice(0, ENOUGH)));
  if (lead?.isAssertion === true) return { ...link(lead), whatToDo: 'paste-address' };
  if (lead !== null) return link(lead);
  return diagnosed({ finding: 'other-text', confidence: 'certain', whatToDo: 'choose-another-file' });
}

/** An address, alone or among words. */
export function link(lead: Lead): Diagnosis {
  if (lead.isAssertion)
    return diagnosed({
      finding: 'badge-address',
      confidence: 'likely',
      detail: { host: lead.host },
      whatToDo: 'check-online',
      address: lead.url,
    });
  if (lead.platform !== null)
    return diagnosed({
      finding: 'link-to-platform',
      confidence: 'certain',
      detail: { platform: platforms[lead.platform] },
      whatToDo: adviceFor(lead.platform),
      askIssuer: true,
      address: lead.url,
    });
  return diagnosed({
    finding: 'link',
    confidence: 'certain',
    detail: { host: lead.host },
    whatToDo: 'open-link',
    askIssuer: true,
    address: lead.url,
  });
}

/** Three different lines of a mail's head before its first empty line. RFC 5322, 2.2. */
function isMail(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.slice(0, 20_000).trimStart().split(/\r?\n/u, 200)) {
    if (line.trim() === '') break;
    const name = mailHeads.exec(line)?.[0];
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names.size >= 3;
}

function mail(text: string): Diagnosis {
  const attachments = [...text.matchAll(/^content-disposition:\s{0,20}attachment/gimu)].length;
  if (attachments > 0) return mailWith('save-attachment', attachments, null);
  // Quoted-printable breaks long lines with `=` and writes `=` as `=3D`. RFC 2045, 6.7.
  const body = text
    .slice(0, ENOUGH)
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll('=3D', '=');
  const leads = leadsIn(body).filter(({ platform, isAssertion }) => platform !== null || isAssertion);
  return mailWith(leads.length > 0 ? 'open-link' : 'ask-issuer', 0, bestOf(leads));
}

function mailWith(whatToDo: Diagnosis['whatToDo'], attachments: number, lead: Lead | null): Diagnosis {
  return diagnosed({
    finding: 'email',
    confidence: 'certain',
    detail: { attachments },
    whatToDo,
    askIssuer: whatToDo === 'ask-issuer',
    address: lead?.url ?? null,
  });
}

/** JSON that is none: cut off, improved by a word processor, or damaged. */
export function brokenData(text: string): Diagnosis {
  const trimmed = text.trim();
  if (/[{[,:]\s{0,200}(?:[\u201c\u201d\u201e\u00ab\u2018\u2019]|&quot;|\\")/u.test(trimmed.slice(0, 5000)))
    return diagnosed({
      finding: 'quotes-changed',
      confidence: 'likely',
      whatToDo: 'paste-plainly',
      askIssuer: true,
    });
  return isOpen(trimmed) ? cutOff('likely') : damaged('likely');
}

export function cutOff(confidence: Diagnosis['confidence']): Diagnosis {
  return diagnosed({ finding: 'cut-off', confidence, whatToDo: 'download-again', askIssuer: true });
}

export function damaged(confidence: Diagnosis['confidence']): Diagnosis {
  return diagnosed({ finding: 'damaged', confidence, whatToDo: 'download-again', askIssuer: true });
}

/** Something was opened and never closed. */
function isOpen(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\' && quoted) index += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '{' || character === '[')) depth += 1;
    else if (!quoted && (character === '}' || character === ']')) depth -= 1;
  }
  return quoted || depth > 0;
}
