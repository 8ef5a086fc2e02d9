/**
 * Streams are packed by the system's zlib; pdfkit packs with a slower one in plain JavaScript. What is packed already, as
 * the pictures that badges are baked into, stays as it is.
 */
import { deflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';

type Doc = InstanceType<typeof PDFDocument>;

/** To be called before the first page is made. */
export function packWithZlib(doc: Doc): void {
  const makeRef = doc.ref.bind(doc);
  doc.ref = (data: object) => {
    const ref = makeRef(data);
    const finalize = ref.finalize.bind(ref);
    ref.finalize = () => {
      if (ref.compress && ref.buffer.length > 0) {
        const bytes = Buffer.concat(ref.buffer);
        ref.compress = false;
        if (isPacked(bytes)) Reflect.deleteProperty(ref.data, 'Filter');
        else ref.buffer.splice(0, ref.buffer.length, deflateSync(bytes));
      }
      finalize();
    };
    return ref;
  };
}

/** PNG, JPEG, ZIP. */
function isPacked(bytes: Buffer): boolean {
  const [first, second] = [bytes.readUInt8(0), bytes.length > 1 ? bytes.readUInt8(1) : 0];
  return (
    (first === 0x89 && second === 0x50) ||
    (first === 0xff && second === 0xd8) ||
    (first === 0x50 && second === 0x4b)
  );
}
