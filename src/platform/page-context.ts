import { createContext } from 'react-router';
import type { Context } from './context.ts';

/** How a page's loader or action reaches the doors and the actor of its request. */
export const pageContext = createContext<Context>();
