/** What takes the focus when a person comes into a long list: the row that the Tab key reaches has this id. */
export const firstRow = 'first-row';
