import { data } from 'react-router';

/** Every address that leads nowhere: thrown here, so that the error page stands in the frame. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
