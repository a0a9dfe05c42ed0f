import './button.css';

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  outbound: 'M7 17L17 7M9 7h8v8',
  inbound: 'M17 7L7 17M15 17H7V9',
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M8 5h3v14H8zM14 5h3v14h-3z',
  down: 'M12 5v14M6 13l6 6 6-6',
  unstored:
    'M5 7c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3zM5 7v10c0 1.7 3.1 3 7 3M19 7v4M18 15v3M18 21v.01',
  notice: 'M12 8v5M12 16.5v.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  keyboard: 'M4 7h16v10H4zM7 10v.01M10.3 10v.01M13.7 10v.01M17 10v.01M8 14h8',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM9 15a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  close: 'M6 6l12 12M18 6L6 18',
  hang_up:
    'M4 14.5c-.6-1-.5-2.3.4-3.1C6.400 9.700 9.100 8.800 12 8.800s5.600.9 7.600 2.600c.9.8 1 2.100.4 3.100l-.6 1-3.700-1.300v-2.500a12 12 0 0 0-7.400 0v2.500L4.600 15.500z',
  microphone: 'M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11.500a6 6 0 0 0 12 0M12 17.500V21',
  muted:
    'M9 9v3a3 3 0 0 0 5 2.200M15 11V7a3 3 0 0 0-5.600-1.500M6 11.500a6 6 0 0 0 9.500 4.900M18 11.500c0 .8-.2 1.600-.5 2.300M12 17.500V21M4 4l16 16',
  keypad:
    'M6 5v.01M12 5v.01M18 5v.01M6 10.500v.01M12 10.500v.01M18 10.500v.01M6 16v.01M12 16v.01M18 16v.01M12 20.500v.01',
  undo: 'M9 6L5 10l4 4M5 10h9a5 5 0 0 1 0 10h-3',
  check: 'M5 12.5l4.500 4.500L19 7.500',
  pencil: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  plus: 'M12 5v14M5 12h14',
  inbox: 'M4 13h4l1.500 3h5l1.500-3h4M6 5h12l2 8v6H4v-6z',
  upload: 'M12 16V5M7 10l5-5 5 5M5 19h14',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  phone: 'M6 4h3l1.5 4-2 1.5a12 12 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z',
} as const;

const FILLED: ReadonlySet<IconName> = new Set(['play', 'pause']);

export type IconName = keyof typeof PATHS;

/** A drawing beside words or inside a labelled button; never the only sign of anything. */
export function Icon({ name }: { name: IconName }) {
  const filled = FILLED.has(name);
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke={filled ? 'none' : 'currentColor'}
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
