' Shares out a cost among communes by population, to the euro, with the Quotepart add-in.
'
' In LibreOffice: Tools > Macros > Edit Macros, File > Import BASIC (or paste this into a module), then
' run Repartir. A macro of your own calls PartsEnTexte, or the service itself: its methods take all
' their arguments, Empty for an optional one left out; a list counts as one row.

Option Explicit

Sub Repartir
    MsgBox Exemple, 64, "Répartition selon la population"
End Sub

Function Exemple() As String
    Exemple = PartsEnTexte(290331, Array(50614, 28119))
End Function

Function PartsEnTexte(montant, populations) As String
    Dim service, parts, texte, i
    service = createUnoService("org.quotepart.Mutualisation")
    If IsNull(service) Then
        PartsEnTexte = "L’extension Quotepart n’est pas installée."
        Exit Function
    End If
    parts = service.allocate(montant, "population", populations, Empty, 1, Empty, Empty)
    ' An error is a number that is not one, instead of the parts.
    If Not IsArray(parts) Then
        PartsEnTexte = "Répartition impossible : vérifiez le montant et les populations."
        Exit Function
    End If
    For i = LBound(parts(0)) To UBound(parts(0))
        If i > LBound(parts(0)) Then texte = texte & " ; "
        texte = texte & parts(0)(i)
    Next
    PartsEnTexte = texte
End Function
