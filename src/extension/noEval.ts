import * as z from 'zod';

// Else zod tries out whether it may build functions from text, which the editor's hosts forbid and write into their logs.
z.config({ jitless: true });
