/** The two kinds of dialog: a card in the middle and a sheet that slides over the page from its end. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslator } from '../app-stores.ts';
import type { Failure } from '../failure.ts';
import { DialogFailure } from '../failures.tsx';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import css from './dialog.module.css';
import { CloseIcon } from './icons.tsx';

export interface OverlayProps {
  readonly title: string;
  readonly onClose: () => void;
  /** buttons that stay in sight at the bottom */
  readonly footer?: ReactNode;
  /** words only: the keyboard has to reach the body itself to scroll it */
  readonly isReading?: boolean;
  /** what did not work and is told in the body: it is not told a second time at the foot */
  readonly told?: readonly (Failure | null)[];
  readonly children: ReactNode;
}

export interface CardProps extends OverlayProps {
  readonly wide?: boolean;
  /** for much to read and write: as wide as a screen, and always of the same height */
  readonly roomy?: boolean;
}

export function Card({ wide = false, roomy = false, ...props }: CardProps): ReactNode {
  const box = cx(css['card'], wide && css['wide'], roomy && css['roomy']);
  return <Overlay {...props} veil={css['middle']} box={box} />;
}

export interface SheetProps extends OverlayProps {
  /** what stands at the start of the sheet's head, such as the way to its neighbours */
  readonly beside?: ReactNode;
  /** BCP 47, where the title is in another language than the app */
  readonly titleLanguage?: string | undefined;
  /** files dropped on it or pasted in it are its own business, see `incoming.tsx` */
  readonly takesFiles?: boolean;
}

export function Sheet(props: SheetProps): ReactNode {
  return <Overlay {...props} veil={css['end']} box={cx(css['sheet'])} />;
}

interface OverlayLook {
  readonly veil: string | undefined;
  readonly box: string;
}

function Overlay(props: SheetProps & OverlayLook): ReactNode {
  const { title, titleLanguage, takesFiles = false, onClose, footer, children } = props;
  const { isReading = false, told = [], veil, box, beside } = props;
  const t = useTranslator();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={cx(css['veil'], veil)}
    >
      <Modal className={box}>
        <Dialog className={cx(css['dialog'])} {...(takesFiles ? { 'data-takes-files': '' } : {})}>
          <div className={cx(css['head'])}>
            <Heading slot="title" className={cx(css['title'])} lang={titleLanguage}>
              {title}
            </Heading>
            {beside}
            <IconButton label={t('window:action.close')} icon={<CloseIcon />} onPress={onClose} />
          </div>
          <div
            className={cx(css['body'])}
            {...(isReading ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
          >
            {children}
          </div>
          <div className={cx(css['failure'])}>
            <DialogFailure told={told} />
          </div>
          {footer === undefined ? null : <div className={cx(css['foot'])}>{footer}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
