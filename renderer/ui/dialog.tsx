/** The two kinds of dialog: a card in the middle and a sheet that slides over the page from its end. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslator } from '../app-stores.ts';
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
  readonly children: ReactNode;
}

export function Card({ wide = false, ...props }: OverlayProps & { readonly wide?: boolean }): ReactNode {
  return <Overlay {...props} veil={css['middle']} box={cx(css['card'], wide && css['wide'])} />;
}

/** `beside`: what stands at the start of the sheet's head, such as the way to its neighbours */
export function Sheet(props: OverlayProps & { readonly beside?: ReactNode }): ReactNode {
  return <Overlay {...props} veil={css['end']} box={cx(css['sheet'])} />;
}

interface OverlayLook {
  readonly veil: string | undefined;
  readonly box: string;
  readonly beside?: ReactNode;
}

function Overlay(props: OverlayProps & OverlayLook): ReactNode {
  const { title, onClose, footer, isReading = false, children, veil, box, beside } = props;
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
        <Dialog className={cx(css['dialog'])}>
          <div className={cx(css['head'])}>
            <Heading slot="title" className={cx(css['title'])}>
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
          {footer === undefined ? null : <div className={cx(css['foot'])}>{footer}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
