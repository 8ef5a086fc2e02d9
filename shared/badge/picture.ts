/** The picture of a badge as far as we have it without asking anybody. */
import { base64 } from '@scure/base';
import type { ReadBadge } from './badge.ts';
import { MAX_CREDENTIAL_BYTES } from './limits.ts';
import { sniff } from './sniff.ts';
import { decodeText } from './text.ts';

/** An SVG is a drawing with possible scripts: whoever shows it, shows it as an image and never as markup. */
export interface BadgePicture {
  readonly mediaType: 'image/png' | 'image/svg+xml' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/**
 * A baked picture is its own picture. For JSON and JWS it is the one inside the credential, if there is one:
 * an address is never fetched for it. What the credential calls the picture's type is not believed.
 * @param file the bytes of the file that the badge was read from
 */
export function pictureOf(
  file: Uint8Array,
  { carrier, badge }: Pick<ReadBadge, 'carrier' | 'badge'>,
): BadgePicture | null {
  if (carrier.kind === 'png') return { mediaType: 'image/png', bytes: file };
  if (carrier.kind === 'svg') return { mediaType: 'image/svg+xml', bytes: file };
  const { image } = badge;
  if (image?.kind !== 'data' || image.base64.length > 2 * MAX_CREDENTIAL_BYTES) return null;
  const bytes = base64.decode(image.base64);
  const mediaType = mediaTypeOf(bytes);
  return mediaType === null ? null : { mediaType, bytes };
}

function mediaTypeOf(bytes: Uint8Array): BadgePicture['mediaType'] | null {
  const file = sniff(bytes);
  if (file.kind === 'png') return 'image/png';
  if (file.kind === 'picture') return file.format === 'JPEG' ? 'image/jpeg' : null;
  if (file.kind !== 'other') return null;
  const text = decodeText(bytes)?.trimStart() ?? '';
  return text.startsWith('<') && /<(?:[\w.-]+:)?svg[\s>/]/.test(text) ? 'image/svg+xml' : null;
}
