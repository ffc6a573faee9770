"""An agent's side of `router mcp`: which tools there are, a recommendation, and its outcome.

    pip install 'adaptive-llm-router[mcp]'
    router serve &
    python examples/mcp_agent.py http://127.0.0.1:8080

Agents with a configuration of their own (Claude Code, Cursor, …) start the same command:

    {"mcpServers": {"router": {"command": "router", "args": ["mcp", "--url", "http://127.0.0.1:8080"]}}}
"""

import asyncio
import sys

from mcp import Client, StdioServerParameters

url = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"
command = StdioServerParameters(
    command=sys.executable, args=["-m", "router", "mcp", "--url", url, "--timeout-ms", "5000"]
)


async def main():
    async with Client(command) as agent:
        print("tools:", ", ".join(tool.name for tool in (await agent.list_tools()).tools))
        asked = await agent.call_tool("recommend", {"task_type": "classify", "min_success": 0.9})
        answer = asked.structured_content
        print("recommended:", answer["model"])
        told = await agent.call_tool("report", {"status": "success", "decision": answer["decision"], "latency_ms": 640})
        print("recorded:", told.structured_content["recorded"])


asyncio.run(main())
