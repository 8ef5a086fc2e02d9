/** What to write to the issuer, ready to send. */
import { assertNever } from '../problem.ts';
import type { Translator } from '../i18n/translate.ts';
import type { Diagnosis, Finding } from './doctor-findings.ts';

/** What the issuer is asked for; each has its words under `letter.ask`. */
type Ask =
  | 'picture'
  | 'page'
  | 'certificate'
  | 'own'
  | 'signed'
  | 'whole'
  | 'repair'
  | 'unlocked'
  | 'unpacked'
  | 'other-kind';

/**
 * A short letter in the language of `t`, which is the passport's: greeting, what is wrong, what is asked, the address
 * where there is one, closing. Paragraphs are parted by an empty line; the person's name is left for them to write.
 * @returns null where the issuer cannot help (`askIssuer` is false)
 */
export function doctorLetter(diagnosis: Diagnosis, t: Translator): string | null {
  if (!diagnosis.askIssuer) return null;
  const { address, detail } = diagnosis;
  return [
    t('doctor:letter.greeting'),
    t('doctor:letter.opening'),
    t.code('doctor', `letter.ask.${askOf(diagnosis.finding)}`, detail),
    ...(address === null ? [] : [t('doctor:letter.address', { address })]),
    t('doctor:letter.closing'),
  ].join('\n\n');
}

function askOf(finding: Finding): Ask {
  switch (finding) {
    case 'badge-without-proof':
      return 'signed';
    case 'screenshot':
    case 'picture-resaved':
    case 'picture-stripped':
    case 'picture-without-badge':
    case 'thumbnail':
    case 'photo':
    case 'picture-converted':
    case 'picture-from-messenger':
    case 'drawing-resaved':
    case 'drawing-without-badge':
      return 'picture';
    case 'badge-address':
    case 'page-of-platform':
    case 'page-sign-in':
    case 'page-not-there':
    case 'page-of-evidence':
    case 'page':
    case 'link-to-platform':
    case 'link':
    case 'shortcut':
    case 'email':
      return 'page';
    case 'pdf':
    case 'office-document':
      return 'certificate';
    case 'badge':
    case 'badge-class':
    case 'issuer-profile':
    case 'endorsement':
    case 'status-list':
    case 'issuer-key':
    case 'evidence':
    case 'rules-document':
    case 'presentation-empty':
      return 'own';
    case 'zip-locked':
      return 'unlocked';
    case 'zip-empty':
    case 'zip-without-badge':
    case 'zip-too-large':
      return 'unpacked';
    case 'incomplete':
      return 'repair';
    case 'empty':
    case 'too-large':
    case 'zip-damaged':
    case 'cut-off':
    case 'damaged':
    case 'quotes-changed':
    case 'not-safe':
      return 'whole';
    case 'other-credential':
    case 'other-token':
    case 'other-data':
    case 'other-text':
    case 'other-file':
      return 'other-kind';
    default:
      return assertNever(finding);
  }
}
