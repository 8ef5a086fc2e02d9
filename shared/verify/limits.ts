/** How much of a stranger's document we are willing to work through. */

/** bytes of JSON that may go into canonicalisation, whose cost can grow faster than its input */
export const maxCanonicalBytes = 256 * 1024;
/** deep comparisons in one canonicalisation, times the values in the document: well under a second of work */
export const maxComparedValues = 300_000;
/** milliseconds for one proof, all of its canonicalisation included */
export const proofTimeout = 900;
/** proofs of one credential that are tried */
export const maxProofs = 8;
/** keys of one issuer that are tried */
export const maxKeys = 16;
/** characters of one key in multibase, PEM or JWK form */
export const maxKeyText = 10_000;
