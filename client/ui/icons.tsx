import type { ReactNode } from 'react';

export interface IconProps {
  /** Side in pixels; 18 beside text, 14 for carets. */
  size?: number;
}

const icon = (drawing: ReactNode, usualSize = 18) =>
  function Icon({ size = usualSize }: IconProps) {
    return (
      <svg className="ic" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
        {drawing}
      </svg>
    );
  };

// Decorative always: the word that names the control stands beside it or in its aria-label.
export const CaretIcon = icon(<path d="M6 8l4 4 4-4" />, 14);
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.5" />
    <path d="M13 13l4 4" />
  </>,
);
export const CloseIcon = icon(<path d="M5 5l10 10M15 5L5 15" />);
export const BackIcon = icon(<path d="M12 5l-5 5 5 5" />);
export const CheckIcon = icon(<path d="M4 10.5l4 4 8-9" />, 16);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const MinusIcon = icon(<path d="M4 10h12" />);
export const FilterIcon = icon(<path d="M3 6h14M6 10h8M8.5 14h3" />);
export const HomeIcon = icon(<path d="M3 9.5L10 3.5l7 6V17h-5v-4.5H8V17H3z" />, 20);
export const NetworkIcon = icon(
  <>
    <circle cx="5" cy="6" r="2" />
    <circle cx="15" cy="5" r="2" />
    <circle cx="11" cy="15" r="2" />
    <path d="M7 6l6-.7M6 8l4 5M14.3 7l-2.5 6" />
  </>,
  20,
);
export const ForumIcon = icon(<path d="M3 4h14v9H9l-4 4v-4H3z" />, 20);
export const FrameworkIcon = icon(<path d="M6 3v14M14 3v14M3 6h14M3 14h14" />, 20);
export const AgreementIcon = icon(<path d="M5 3h7l3 3v11H5zM7.5 9h5M7.5 12h2M8 15c1.5-2 2.500 1 4 -1" />, 20);
export const ProjectIcon = icon(
  <path d="M7.5 12.500 12.500 7.500M8 6a3 3 0 1 0-3 3M15 11a3 3 0 1 1-3 3M5 9v2a4 4 0 0 0 4 4h3M15 11V9a4 4 0 0 0-4-4H8" />,
  20,
);
export const PlanIcon = icon(<path d="M4 5h2M8.5 5H17M6.5 10h2M11 10h6M6.5 15h2M11 15h6" />, 20);
export const MoreIcon = icon(
  <>
    <circle cx="4.5" cy="10" r="1" />
    <circle cx="10" cy="10" r="1" />
    <circle cx="15.5" cy="10" r="1" />
  </>,
  20,
);
export const BellIcon = icon(<path d="M5 14V9a5 5 0 0110 0v5l1.5 1.5h-13zM8.5 17.5h3" />);
export const AgreeIcon = icon(<path d="M10 16V5M5.5 9L10 4.5 14.5 9" />, 16);
export const ReplyIcon = icon(<path d="M8 5L4 9l4 4M4 9h8a4 4 0 014 4v2" />, 16);
export const AttachIcon = icon(
  <path d="M13 6l-5.5 5.5a1.5 1.5 0 002.1 2.1l5.7-5.7a3 3 0 00-4.3-4.3L5.2 9.4a4.6 4.6 0 006.5 6.5l4.3-4.3" />,
);
export const PageIcon = icon(<path d="M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5" />);
export const KeyPointIcon = icon(<path d="M5 3h10v14l-5-3.5L5 17z" />, 16);
export const NoLineIcon = icon(
  <path d="M3 8.5a10 10 0 0114 0M5.8 11.5a6 6 0 018.4 0M8.5 14.3a2.2 2.2 0 013 0M3 17L17 3" />,
);
export const SendIcon = icon(<path d="M3 10l14-6-5 13-2.5-5.5zM9.5 11.5L17 4" />);
export const LinkIcon = icon(
  <path d="M8 12l4-4M7 9L4.5 11.5a3 3 0 004.2 4.2L11 13.5M9 7l2.3-2.5a3 3 0 014.2 4.2L13 11" />,
  16,
);
export const EditIcon = icon(
  <path d="M4 16l.8-3.5L13 4.3a1.5 1.5 0 012.1 0l.6.6a1.5 1.5 0 010 2.1L7.5 15.2z" />,
  16,
);
export const IdeaIcon = icon(
  <path d="M7.5 14.5h5M8.5 17h3M7.5 14.5c0-2-2-3-2-5.7a4.5 4.5 0 019 0c0 2.7-2 3.7-2 5.7" />,
  16,
);
export const ThanksIcon = icon(
  <path d="M10 16.5S3.5 12.5 3.5 8.3A3.3 3.3 0 0110 6.8a3.3 3.3 0 016.5 1.5c0 4.2-6.5 8.2-6.5 8.2z" />,
  16,
);
export const DownIcon = icon(<path d="M10 4v11M5.5 11L10 15.5 14.5 11" />, 16);
export const SunIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4" />
  </>,
);
export const MoonIcon = icon(<path d="M16 12.2A6.8 6.8 0 017.8 4a6.5 6.5 0 108.2 8.2z" />);
export const ScreenIcon = icon(<path d="M3 4h14v9.5H3zM7.5 17h5M10 13.5V17" />);
export const KeysIcon = icon(
  <path d="M2.5 5.5h15v9h-15zM5.5 8.5h0M8.5 8.5h0M11.5 8.5h0M14.5 8.5h0M7 11.5h6" />,
);
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="7" r="3" />
    <path d="M4.5 16.5a5.5 5.5 0 0111 0" />
  </>,
);

/** The sign of Trellis: a frame of lines with something growing on it. */
export function Logo({ size = 22 }: IconProps) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <path d="M6 1v20M16 1v20M1 6h20M1 16h20" />
      <path className="vine" d="M6 21c0-6 1-9 5-10s5-4 5-10" />
    </svg>
  );
}
