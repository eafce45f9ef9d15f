#!/usr/bin/env python3
"""Turns the JSON of core_bench into a Markdown table with the ratio to the loop in doubles and the goals."""
import json
import re
import sys

names = {
    "allocateBy/halfUp": "arrondi au plus proche",
    "allocateBy/truncation": "troncature",
    "allocateBy/largestRemainder": "plus fort reste",
    "allocateBy/largestMember": "plus fort membre",
    "allocateBy/designated": "membre désigné",
    "allocateBy/residualLine": "ligne d’écart",
    "makeKey": "faire une clé",
    "readDoubles/whole": "lire des entiers",
    "readDoubles/cents": "lire des centimes",
    "readDoubles/fiveDecimals": "lire 5 décimales",
    "readDoubles/fifteenDigits": "lire 15 chiffres",
}
typed = ("readDoubles/whole", "readDoubles/cents", "readDoubles/fiveDecimals")
times = {}
for run in json.load(sys.stdin)["benchmarks"]:
    if run.get("aggregate_name", "median") != "median":
        continue
    name, members = re.match(r"(.*)/(\d+)", run["run_name"]).groups()
    times[name, int(members)] = run["ns_per_member"]
counts = sorted({members for _, members in times})


def goal(name, members):
    """At most that many times the loop, or None."""
    if name in ("allocateBy/halfUp", "allocateBy/truncation"):
        return 1
    if name == "allocateBy/largestRemainder":
        return 2 if members <= 1000 else 3
    return None


def french(number):
    return f"{number:.1f}".replace(".", ",")


print("| Membres | boucle en double | " + " | ".join(names.values()) + " |")
print("|---:|" + "---:|" * (len(names) + 1))
missed = []
for members in counts:
    loop = times["loopInDoubles", members]
    cells = [french(loop)]
    for name in names:
        time = times[name, members]
        cell = french(time)
        most = goal(name, members)
        if most is not None or name.startswith("allocateBy"):
            cell += f" ({french(time / loop)} ×)"
        if most is not None and time / loop > most:
            cell += " **manqué**"
        if name in typed and time > 5:
            cell += " **manqué**"
        cells.append(cell)
    print("| " + f"{members:,}".replace(",", "\u202f") + " | " + " | ".join(cells) + " |")
print()
print("Buts : arrondi simple et troncature, au plus la boucle ; plus fort reste, au plus 2 fois jusqu’à 1\u202f000 membres "
      "et 3 fois au-delà ; lire un nombre, au plus 5 ns : tel qu’il est tapé, jusqu’à six décimales. Un quotient à quinze "
      "chiffres, qui ne peut être lu qu’en entiers de 128 bits, est montré à part. Le plus fort reste croît avec le nombre "
      "de membres tant que ses restes tiennent dans le cache ; au-delà, il attend la mémoire.")
