/** A picture that we encoded or cleaned ourselves. */
export interface SafePicture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** pixels as stored; a JPEG may still be turned by its orientation */
  readonly width: number;
  readonly height: number;
}
