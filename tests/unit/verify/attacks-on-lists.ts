/** Attacks on the list that says what was taken back. */
import type { JsonObject } from '../../../shared/badge/badge.ts';
import { keys } from '../../fixtures/people.ts';
import { without } from './asking.ts';
import { hosts, listAddress, outcomeOf, proofIn, statusList, withStatus } from './attacking.ts';
import { attackTable } from './attack-table.ts';

const { forger } = keys;

const { rows, row } = attackTable();
export const attacksOnLists = rows;

// Lists of what was taken back.
const listed = async (list: Parameters<typeof statusList>[0], over: JsonObject = {}): Promise<string> =>
  outcomeOf(await withStatus(over), hosts({ [listAddress]: await statusList(list) }));
row(
  'status list of another issuer',
  'none: the academy’s own list, for comparison',
  () => listed({}),
  'valid',
);
row(
  'status list of another issuer',
  'a list that somebody else issued',
  () => listed({ issuer: forger.did, key: forger }),
  'unconfirmed: revocation list-of-another-issuer',
);
row(
  'status list of another issuer',
  'a list in the academy’s name with the proof of somebody else',
  () => listed({ key: forger }),
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'the academy’s list with a changed bit',
  async () => {
    const list = await statusList({});
    const other = await statusList({ size: 16_385 });
    return outcomeOf(await withStatus(), hosts({ [listAddress]: { ...other, proof: proofIn(list) } }));
  },
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'a list without any proof',
  async () => outcomeOf(await withStatus(), hosts({ [listAddress]: without(await statusList({}), 'proof') })),
  'unconfirmed: revocation list-not-intact',
);
row(
  'status list of another issuer',
  'the academy’s list for another purpose',
  () => listed({ purpose: 'message' }),
  'unconfirmed: revocation list-for-another-purpose',
);
row(
  'index out of range',
  'one behind the end',
  () => listed({}, { statusListIndex: '131072' }),
  'unconfirmed: revocation index-out-of-range',
);
row(
  'index out of range',
  'below nothing',
  () => listed({}, { statusListIndex: '-1' }),
  'unconfirmed: revocation index-malformed',
);
row(
  'index out of range',
  'no number',
  () => listed({}, { statusListIndex: '7e0' }),
  'unconfirmed: revocation index-malformed',
);
row(
  'index out of range',
  'larger than numbers can tell',
  () => listed({}, { statusListIndex: '999999999999' }),
  'unconfirmed: revocation index-out-of-range',
);
row(
  'index out of range',
  'a list too short to hide in',
  () => listed({ size: 64 }),
  'unconfirmed: revocation list-too-short',
);
row(
  'gzip bomb in a list',
  'a list of nothing, packed to a thousandth, that unpacks to more than any issuer needs',
  () => listed({ size: 24 * 1024 ** 2 }),
  'unconfirmed: revocation list-too-large',
);
