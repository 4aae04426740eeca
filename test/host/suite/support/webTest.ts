import { serveWeb, type Web } from '../../../fetching/standIn';
import { deskTest, type Desk } from './desk';

/** A test with a web of its own; `asked` grows with each request that reaches it. */
export function webTest(
  name: string,
  replies: Web,
  body: (desk: Desk, asked: readonly { url: string }[]) => Promise<void>,
): void {
  deskTest(name, async (desk) => {
    const server = await serveWeb(replies);
    desk.api.lookUps.useFetch(server.fetch);
    try {
      await body(desk, server.asked);
    } finally {
      await server.stop();
    }
  });
}
