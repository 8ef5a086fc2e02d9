/**
 * `npm run e2e:thorough` looks at more: the main screens in all eight languages, and every screen in Greek in all sizes and
 * with axe, and asks all rules of axe in every colour. The ordinary run, which has to be quick, looks at every screen in English
 * in all colours (all rules in light, those about colours in the others), and in Greek in the two sizes in which long words
 * have the least room.
 */
export const isThorough = process.env['SSP_THOROUGH'] === '1';
