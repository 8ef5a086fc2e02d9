/** The whole attack list, for the test that holds it and for the table that prints it. */
import { attacksByAddress } from './attacks-by-address.ts';
import { attacksByFile } from './attacks-by-file.ts';
import { attacksOnKeys } from './attacks-on-keys.ts';
import { attacksOnLists } from './attacks-on-lists.ts';
import { attacksOnSignatures } from './attacks-on-signatures.ts';
import { attacksOnWords } from './attacks-on-words.ts';

export const attacks = [
  ...attacksOnSignatures,
  ...attacksOnKeys,
  ...attacksOnWords,
  ...attacksOnLists,
  ...attacksByAddress,
  ...attacksByFile,
];
