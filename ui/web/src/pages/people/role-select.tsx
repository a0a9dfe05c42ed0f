import type { Role } from '../../data/contract';
import { t } from '../../i18n/messages';

const ROLES: Role[] = ['sdr', 'sales_rep', 'coach', 'marketing', 'administrator'];

interface RoleChoice {
  label: string;
  value: Role;
  disabled: boolean;
  changed: (role: Role) => void;
}

export function RoleSelect({ label, value, disabled, changed }: RoleChoice) {
  return (
    <select
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => changed(event.currentTarget.value as Role)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`people.roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
