/** One edit of a passport: the pure function, then one transaction. */
import { applyEdit, type Edit } from '../../shared/passport/edit.ts';
import type { OpenPassport } from './library.ts';
import { saveEdit } from './store/desk.ts';

/** @param at ISO 8601 UTC */
export function editPassport(passport: OpenPassport, edit: Edit, at: string): void {
  const before = passport.desk();
  const after = applyEdit({ desk: before, badges: passport.cards() }, edit);
  passport.change((database) => saveEdit(database, { kind: edit.kind, before, after, at }));
}
