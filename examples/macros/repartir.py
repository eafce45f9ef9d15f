"""Shares out a cost among communes by population, to the euro, with the Quotepart add-in.

A program beside a running LibreOffice, with Debian's python3-uno:

    soffice --accept="pipe,name=quotepart;urp"
    /usr/bin/python3 repartir.py "pipe,name=quotepart;urp" 290331 50614 28119

The service's methods take all their arguments, None for an optional one left out; a list counts as one
row.
"""

import math
import sys

import uno

SERVICE = "org.quotepart.Mutualisation"


def parts_en_texte(service, montant, populations):
    parts = service.allocate(montant, "population", tuple(populations), None, 1, None, None)
    # An error is a number that is not one, instead of the parts.
    if isinstance(parts, float) and math.isnan(parts):
        return "Répartition impossible : vérifiez le montant et les populations."
    return " ; ".join(f"{part:.0f}" for part in parts[0])


def connect(address):
    """The context of a running LibreOffice; this process learns the add-in's types from it."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    context = resolver.resolve(f"uno:{address};StarOffice.ComponentContext")
    extensions = context.getValueByName(
        "/singletons/com.sun.star.deployment.PackageInformationProvider")
    folder = extensions.getPackageLocation(SERVICE)
    if not folder:
        sys.exit("L’extension Quotepart n’est pas installée.")
    types = local.getValueByName("/singletons/com.sun.star.reflection.theTypeDescriptionManager")
    types.insert(f"{folder}/quotepart.rdb")
    return context


def main():
    address, montant, *populations = sys.argv[1:]
    context = connect(address)
    service = context.ServiceManager.createInstanceWithContext(SERVICE, context)
    print(parts_en_texte(service, float(montant), map(float, populations)))


if __name__ == "__main__":
    main()
