/**
 * `npm run e2e:thorough` looks at more: the main screens in all eight languages, every screen in English and in Greek in all
 * sizes and with all rules of axe in every colour. The ordinary run, which has to be quick, looks at every screen in English
 * in two sizes and all colours (all rules in light, those about colours in the others), and at every screen in longer words
 * than any language has, narrow and at twice the size.
 */
export const isThorough = process.env['SSP_THOROUGH'] === '1';
