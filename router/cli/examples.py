"""How is each command typed? What `--help` ends with, and the reference shows."""

#: Command, a group's with a space → lines that can be typed as they stand, but for names in capitals.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "serve": ("router serve", "ROUTER_PORT=9000 router serve --workers 4", "router serve --json"),
    "migrate": ("DATABASE_URL=postgresql://router@db/router router migrate", "router migrate --to 0006"),
    "recommend": (
        "MODEL=$(router recommend classify --quiet)",
        "router recommend review/python --min-success 0.9 --max-latency-ms 3000 --explain",
        "router recommend extract --of-best 0.95 --exclude o1 --dry-run --json",
    ),
    "report": (
        "router report success --decision DECISION --cost-usd 0.00093 --latency-ms 712",
        "router report failure --task-type extract --model gpt-4o-mini",
    ),
    "correct": (
        "router correct ID --status failure --reason 'the label was wrong'",
        "router correct ID --source judge --quality 0.5 --status success",
        "router correct ID --source human --retract",
    ),
    "feedback": ("router feedback DECISION", "router feedback DECISION --json"),
    "explain": ("router explain DECISION", "router explain ID --json"),
    "plan": (
        "router plan examples/nightly-report.yaml --trained 400",
        "router plan dag.yaml --deadline-ms 60000 --format mermaid",
        "router plan dag.yaml --diff",
    ),
    "workflow": (
        'router workflow success --decision "$SORT" --decision "$WRITE"',
        'router workflow failure --decision "$SORT" --decision "$WRITE" --weight 0.2 --weight 0.8',
    ),
    "import": (
        "router import calls.csv --map kind=task_type --map ok=status --map usd=cost_usd --dry-run",
        "router import spend.jsonl --format litellm --set task_type=extract --model gpt-4o-2024-08-06=gpt-4o",
        "router import traces.jsonl --format otlp --map gen_ai.agent.name=task_type --rejects rejects.jsonl",
    ),
    "export": (
        "router export outcomes.parquet",
        "router export - --task-type review --since 2026-01-01 | jq .model",
    ),
    "catalogue show": ("router catalogue show --json > catalogue.json",),
    "catalogue apply": ("router catalogue apply catalogue.json --if-version 3",),
    "catalogue diff": ("router catalogue diff catalogue.json",),
    "endpoints": ("router endpoints", "router endpoints --json"),
    "prices check": ("router prices check", "router prices check gpt-4o --json"),
    "prices update": ("router prices update",),
    "curves": ("router curves", "router curves classify --json"),
    "savings": ("router savings --days 7",),
    "audit": ("router audit --days 7 --json",),
    "promote": (
        "router promote classify --mode adaptive --share 0.1",
        "router promote classify --min-success 0.95 --apply",
    ),
    "notebooks": ("router notebooks --no-open",),
    "mcp": ("router mcp --url http://127.0.0.1:8080",),
    "agreement": ("router agreement", "router agreement review --days 7 --json"),
    "doctor": ("router doctor", "router doctor --archives /var/backups/router --json"),
    "recount": ("router recount --dry-run",),
    "archive": ("router archive --archives /var/backups/router --before 2026-01 --dry-run",),
    "replay": ("router replay outcomes.csv.gz --seeds 10",),
    "demo": ("router demo", "router demo --fast --json"),
    "simulate": ("router simulate A4 --seeds 2 --decisions 300",),
}


def ending(command: str) -> str:
    """What the help of a command ends with; a line each, which blank lines keep apart."""
    return "\n\n".join(["Examples:", *(f"  {line}" for line in EXAMPLES.get(command, ()))])
