/**
 * What the file says of itself, twice: in its Info dictionary and as XMP. pdfkit 0.20 writes title, author
 * and subject into the XMP as they are, so that `Tom & Jerry` makes XML that nobody can read.
 */

/** The plain text for the Info dictionary; turned into a string, as pdfkit does for the XMP, it is escaped. */
class XmlSafeText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

/** Characters that XML 1.0 cannot hold at all, and halves of characters. */
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function metadataText(text: string): string {
  return text.replace(notXml, '').replace(/\s+/g, ' ').trim();
}

export interface Told {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
}

/** To be called once, before the document ends: from then on its info is safe in both places. */
export function makeMetadataSafe(info: PDFKit.DocumentInfo, told: Told): void {
  Object.assign(info, {
    Title: new XmlSafeText(metadataText(told.title)),
    ...(told.author === '' ? {} : { Author: new XmlSafeText(metadataText(told.author)) }),
    Subject: new XmlSafeText(metadataText(told.subject)),
  });
}

/**
 * PDF/UA-1 beside the PDF/A-3a that pdfkit writes: it can write one of them only. PDF/A wants a description of
 * every property that is not its own (ISO 19005-3, 6.6.2.3), hence the extension schema.
 */
export const accessibilityXmp = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of PDF/UA to which the file conforms</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `;
