"""The toplines of `PollBench toplines` into typed columns by polars or DuckDB. usage: columns.py polars|duckdb FILE [ROUNDS]

Prints what `columns.c` prints, but for the memory: the fastest round in milliseconds (the program started and its modules
loaded), the rows, the sum of all percentages, the different polls."""
import sys
import time

peer, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
if peer == "polars":
    import polars

    def read():
        return polars.read_csv(path, try_parse_dates=True)

    def answer(table):
        return table.height, table["percent"].sum(), table["poll_id"].n_unique()
else:
    import duckdb

    connection = duckdb.connect()

    def read():
        connection.execute(f"create or replace table toplines as select * from read_csv('{path}', header = true)")

    def answer(_):
        return connection.execute("select count(*), sum(percent), count(distinct poll_id) from toplines").fetchone()

fastest = float("inf")
for _ in range(rounds):
    table = None
    start = time.perf_counter()
    table = read()
    fastest = min(fastest, time.perf_counter() - start)
rows, total, polls = answer(table)
print(f"{fastest * 1e3:.1f} {rows} {total:.1f} {polls}")
