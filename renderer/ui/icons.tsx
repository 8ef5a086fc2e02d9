/** Small line drawings beside words; never the only carrier of a meaning. */
import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const PlusIcon = (): ReactNode => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const CloseIcon = (): ReactNode => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const BackIcon = (): ReactNode => (
  <Icon>
    <path d="M12 4l-6 6 6 6" />
  </Icon>
);
export const ForwardIcon = (): ReactNode => (
  <Icon>
    <path d="M8 4l6 6-6 6" />
  </Icon>
);
export const UndoIcon = (): ReactNode => (
  <Icon>
    <path d="M7 4L3.5 7.5 7 11M4 7.5h7.5a4.25 4.25 0 010 8.5H8" />
  </Icon>
);
export const RedoIcon = (): ReactNode => (
  <Icon>
    <path d="M13 4l3.5 3.5L13 11M16 7.5H8.5a4.25 4.25 0 000 8.5H12" />
  </Icon>
);
export const PenIcon = (): ReactNode => (
  <Icon>
    <path d="M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2L4 16z" />
  </Icon>
);
export const MoreIcon = (): ReactNode => (
  <Icon>
    <path d="M10 4.5v.01M10 10v.01M10 15.5v.01" strokeWidth="3" />
  </Icon>
);
export const GripIcon = (): ReactNode => (
  <Icon>
    <path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" strokeWidth="2.5" />
  </Icon>
);
export const ChevronIcon = (): ReactNode => (
  <Icon>
    <path d="M5 8l5 5 5-5" />
  </Icon>
);
export const PersonIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="6.5" r="3" />
    <path d="M4 17c.4-3.6 2.6-5.2 6-5.2s5.6 1.6 6 5.2" />
  </Icon>
);
export const GlobeIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M3 10h14M10 3c2.4 2 3.3 4.3 3.3 7s-.9 5-3.3 7c-2.4-2-3.3-4.3-3.3-7s.9-5 3.3-7z" />
  </Icon>
);
export const SealIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="7.5" r="4.500" />
    <path d="M7.5 11.500L6.500 17.500 10 15.500l3.500 2-1-6" />
  </Icon>
);
export const CheckIcon = (): ReactNode => (
  <Icon>
    <path d="M4 10.500l4 4 8-9" />
  </Icon>
);
export const PartlyIcon = (): ReactNode => (
  <Icon>
    <path d="M5 10h10" strokeWidth="2.5" />
  </Icon>
);
export const PrintIcon = (): ReactNode => (
  <Icon>
    <path d="M6 7V3h8v4M6 14H3.500V7h13v7H14M6 12h8v5H6z" />
  </Icon>
);
export const FileIcon = (): ReactNode => (
  <Icon>
    <path d="M5 2.500h6.500L16 7v10.500H5zM11.500 2.500V7H16M7.500 10.500h6M7.500 13.500h6" />
  </Icon>
);
export const WarningIcon = (): ReactNode => (
  <Icon>
    <path d="M10 3l8 14H2zM10 8v4M10 14.5v.01" />
  </Icon>
);
export const FindIcon = (): ReactNode => (
  <Icon>
    <circle cx="8.5" cy="8.5" r="5" />
    <path d="M12.5 12.5L17 17" />
  </Icon>
);
export const StarIcon = (): ReactNode => (
  <Icon>
    <path d="M10 10V3M10 10l6.700-2.200M10 10l4.100 5.700M10 10l-4.100 5.700M10 10L3.300 7.800" />
  </Icon>
);
export const ClockIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4.300l3 1.700" />
  </Icon>
);
export const HelpIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M7.800 8.200a2.200 2.200 0 114.300.600c-.400 1-2.100 1.200-2.100 2.600M10 14v.01" />
  </Icon>
);
/** half light, half dark */
export const ColoursIcon = (): ReactNode => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3a7 7 0 010 14z" fill="currentColor" />
  </Icon>
);
export const FolderIcon = (): ReactNode => (
  <Icon>
    <path d="M2.500 5h5l2 2h8v9h-15z" />
  </Icon>
);
export const CopyIcon = (): ReactNode => (
  <Icon>
    <path d="M7 6.500h10v10.500H7zM13 6.500V3H3v10.500h4" />
  </Icon>
);
export const LayersIcon = (): ReactNode => (
  <Icon>
    <path d="M10 3l7.500 4L10 11 2.500 7zM3 11l7 3.700L17 11M3 14.500l7 3.700 7-3.700" />
  </Icon>
);
export const PeopleIcon = (): ReactNode => (
  <Icon>
    <circle cx="7.500" cy="7" r="2.700" />
    <path d="M2.500 16.500c.300-3.200 2.200-4.600 5-4.600s4.700 1.400 5 4.600M12.500 4.600a2.700 2.700 0 010 4.900M14 12.200c2.100.400 3.300 1.800 3.500 4.300" />
  </Icon>
);
/** a speech bubble with writing in it */
export const LanguageIcon = (): ReactNode => (
  <Icon>
    <path d="M3 4h14v10h-7l-4 3.500V14H3zM6.500 7.500h7M6.500 10.500h4" />
  </Icon>
);
