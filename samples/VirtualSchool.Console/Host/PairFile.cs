using System.Globalization;
using System.Text;
using VirtualSchool.Matching;

namespace VirtualSchool.Shell.Host;

/// <summary>Pairs as CSV, in the order of the files.</summary>
internal static class PairFile
{
    public static void Write(string path, TableLinkage linkage, IEnumerable<MatchPair> pairs) => HalfWritten.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine("left_id,right_id,weight,probability,reasons");
        foreach (var pair in pairs)
        {
            writer.Write(Cell(linkage.Left.KeyOf(pair.Left)));
            writer.Write(',');
            writer.Write(Cell(linkage.Right.KeyOf(pair.Right)));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",{pair.Weight:0.000},{pair.Probability:0.000000},"));
            writer.WriteLine(string.Join("; ", Reasons(pair.Guards)));
        }
    });

    /// <summary>Why a pair is not linked, in words.</summary>
    private static IEnumerable<string> Reasons(MatchGuards guards) => ExplanationText.Guards(guards).Select(code => Enum.Parse<MatchGuards>(code) switch
    {
        MatchGuards.DifferentNationalNumbers => "two different SCNs",
        MatchGuards.PossibleTwin => "possible twin",
        MatchGuards.PossibleSibling => "possible brother or sister",
        MatchGuards.AdoptedUnderNewName => "adopted under a new name",
        MatchGuards.LostAssignment => "one record fits another better",
        _ => "several fit equally well",
    });

    /// <summary>An id as it stands, made safe for spreadsheets and quoted where it must be.</summary>
    private static string Cell(string id)
    {
        var safe = SafeCell.Protect(id);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
