/** A web page in the place of a badge: whose page it is, and where the badge can be had from there. */
import { bestOf, leadOf, leadsIn, type Lead } from './doctor-address.ts';
import { diagnosed, platforms, type Advice, type Diagnosis, type Platform } from './doctor-findings.ts';

/** Characters of the page that are looked at: heads of pages are short, and marks stand early. */
const ENOUGH = 200_000;

/** What platforms write on every page of theirs; a page of somebody else may carry one too. */
const marks: readonly (readonly [Platform, RegExp])[] = [
  ['credly', /content=["']Credly["']|cdn\.credly\.com|images\.credly\.com|youracclaim\.com/iu],
  ['open-badge-factory', /openbadgefactory\.com|openbadgepassport\.com|Open Badge (?:Passport|Factory)/iu],
  ['edubadges', /edubadges\.nl/iu],
  [
    'badgr',
    /<title>[^<]{0,80}(?:Badgr|Canvas (?:Badges|Credentials)|Parchment Digital Badges)|api\.badgr\.io|media\.[a-z.]{0,12}badgr\.|badges\.parchment\.com/iu,
  ],
  ['moodle', /\bM\.cfg\s?=|id=["']page-badges-|content=["']moodle[,"']|\/badges\/badge\.php\?hash=/iu],
  ['accredible', /accredible\.com|www\.credential\.net/iu],
];

export function adviceFor(platform: Platform): Advice {
  return `download-from-${platform}`;
}

/** @param html the page's text */
export function pageInsteadOfBadge(html: string): Diagnosis {
  const head = html.slice(0, ENOUGH);
  const own = ownAddress(head);
  const title = /<title[^>]{0,200}>([^<]{0,300})/iu.exec(head)?.[1] ?? '';
  const marked = marks.find(([, mark]) => mark.test(head))?.[0] ?? null;
  const platform = own?.platform ?? marked;
  const address = own?.url ?? null;
  const asksPassword = /<input\b[^>]{0,300}type\s?=\s?["']?password/iu.test(head);
  const namesSignIn = /\b(?:sign|log)[ -]?(?:in|on)\b|inloggen|aanmelden|anmelden|connexion/iu.test(title);

  if (
    /\b(?:404|410)\b|not found|niet gevonden|bestaat niet|no longer available|niet meer beschikbaar/iu.test(
      title,
    )
  )
    return diagnosed({
      finding: 'page-not-there',
      confidence: 'likely',
      whatToDo: 'ask-issuer',
      askIssuer: true,
      address,
    });
  if (asksPassword && (namesSignIn || platform === null))
    return diagnosed({
      finding: 'page-sign-in',
      confidence: namesSignIn ? 'certain' : 'likely',
      whatToDo: 'sign-in-first',
      address,
    });
  if (platform !== null)
    return diagnosed({
      finding: 'page-of-platform',
      confidence: own?.platform === platform ? 'certain' : 'likely',
      detail: { platform: platforms[platform] },
      whatToDo: adviceFor(platform),
      askIssuer: true,
      address: address ?? bestOf(leadsIn(head).filter((lead) => lead.platform === platform))?.url ?? null,
    });
  if (saysEvidence(title) || saysEvidence(own === null ? '' : new URL(own.url).pathname))
    return diagnosed({
      finding: 'page-of-evidence',
      confidence: 'likely',
      whatToDo: 'add-the-badge-itself',
      askIssuer: true,
      address,
    });
  return diagnosed({
    finding: 'page',
    confidence: 'certain',
    whatToDo: 'look-on-page',
    askIssuer: true,
    address,
  });
}

/** What somebody made to earn a badge, or what one has to do for it: linked from badges, and no badge. */
function saysEvidence(text: string): boolean {
  return /\b(?:evidence|portfolio|bewijs(?:stuk)?|criteria|e-?portfolio|artefact|artifact|reflecti(?:on|e))\b/iu.test(
    text,
  );
}

/** Where the page came from, as browsers note it when they save, or as the page says itself. */
function ownAddress(html: string): Lead | null {
  const saved = /<!-- saved from url=\(\d{1,5}\)(\S{1,2000})/u.exec(html)?.[1];
  const said = [...html.matchAll(/<(?:link|meta)\b([^>]{1,600})>/giu)]
    .slice(0, 200)
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => /rel=["']?canonical|property=["']?og:url/iu.test(attributes))
    .map((attributes) => /(?:href|content)=["']([^"']{1,2000})/iu.exec(attributes)?.[1]);
  for (const address of [saved, ...said]) {
    const lead = address === undefined ? null : leadOf(address.replaceAll('&amp;', '&'));
    if (lead !== null) return lead;
  }
  return null;
}
