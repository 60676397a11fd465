using System.Globalization;

namespace VirtualSchool;

/// <summary>Tells which shipped map reads a file, by how well the file's header fits each.</summary>
public static class FormatRecognition
{
    /// <summary>Ranks the shipped maps for a file, best first.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Maps that take at least one column; empty when the file cannot be read or fits none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static IReadOnlyList<FormatFit> Rank(string path)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        using DelimitedTable table = DelimitedTable.Open(path, TableOptions.Default, Anything);
        return table.IsRefused ? [] : Rank(table.Headers);
    }

    /// <summary>Ranks the shipped maps for a header, best first.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>Maps that take at least one column.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is null.</exception>
    public static IReadOnlyList<FormatFit> Rank(IReadOnlyList<string> headers)
    {
        if (headers is null)
        {
            throw new ArgumentNullException(nameof(headers));
        }

        int columns = headers.Count(h => h.Length > 0);
        List<(ExportMap Map, HeaderMatch Match, bool Usable, int Own)> fits = [.. ExportMaps.All
            .Select(map => (Map: map, Match: new HeaderMatch(map, headers)))
            .Where(f => f.Match.Matched > 0)
            .Select(f => (f.Map, f.Match, Usable: Missing(f.Map, f.Match) is null && f.Match.Clashes.Count == 0, Own: Exact(f.Map, headers)))
            .OrderByDescending(f => f.Usable)
            .ThenByDescending(f => f.Match.Matched)
            .ThenByDescending(f => f.Own)];
        return [.. fits.Select((fit, place) =>
        {
            bool ahead = place == 0 && !fits.Skip(1).Any(o => o.Usable && o.Match.Matched == fit.Match.Matched && o.Own == fit.Own);
            bool sure = fit.Usable && ahead && fit.Match.Matched * 2 > columns;
            string reason = fit.Match.Clashes.Count > 0
                ? $"two columns claim {fit.Match.Clashes[0].Field.Target.Name()}"
                : Missing(fit.Map, fit.Match) is { } missing
                    ? $"it needs a column for {missing}"
                    : string.Format(CultureInfo.InvariantCulture, "it takes {0} of {1} columns", fit.Match.Matched, columns);
            return new FormatFit(fit.Map, fit.Match.Matched, columns, fit.Usable, sure, reason);
        })];
    }

    /// <summary>How many cells of a row are headers for the shipped map that knows most of them.</summary>
    internal static int Anything(IReadOnlyList<string> cells) => ExportMaps.All.Max(m => m.CountIn(cells));

    /// <summary>The fields a map needs and a header has not, in words; null when nothing is missing.</summary>
    internal static string? Missing(ExportMap map, HeaderMatch match)
    {
        string[] required = [.. map.Fields.Where((f, i) => f.IsRequired && match.ColumnOf(i) < 0).Select(f => f.Target.Name())];
        if (required.Length > 0)
        {
            return string.Join(", ", required);
        }

        return map.RequireAny.Count == 0 || map.RequireAny.Any(t => match.ColumnOf(map.IndexOf(t)) >= 0)
            ? null
            : string.Join(" or ", map.RequireAny.Select(t => t.Name()));
    }

    /// <summary>
    /// The map that a file of the other world should be read with: a school list given as a social-work list, or the other way
    /// round. Only shipped maps are judged; a council's own map is its own decision.
    /// </summary>
    internal static ExportMap? Better(ExportMap map, IReadOnlyList<string> headers, HeaderMatch match)
    {
        bool usable = Missing(map, match) is null && match.Clashes.Count == 0;
        if (usable && (map.SourceKind == SourceKind.Other || !ExportMaps.All.Contains(map)))
        {
            return null;
        }

        FormatFit? best = Rank(headers).FirstOrDefault(f => f.IsUsable && f.Map != map && f.Map.SourceKind != SourceKind.Other);
        if (best is null || (usable && best.Map.SourceKind == map.SourceKind))
        {
            return null;
        }

        int own = Evidence(map.SourceKind, headers, best.Map, map);
        int others = Evidence(best.Map.SourceKind, headers, best.Map, map);
        return best.Matched > match.Matched && (!usable || (others >= 2 && own == 0)) ? best.Map : null;
    }

    /// <summary>How many columns only lists of one world have.</summary>
    private static int Evidence(SourceKind kind, IReadOnlyList<string> headers, params ExportMap[] maps) => maps.Max(map =>
    {
        var match = new HeaderMatch(map, headers);
        return map.Fields.Where((f, i) => match.ColumnOf(i) >= 0 && (kind == SourceKind.Education ? f.Target.IsOfSchools() : f.Target.IsOfSocialWork())).Count();
    });

    /// <summary>How many headers are written just as the map writes them.</summary>
    private static int Exact(ExportMap map, IReadOnlyList<string> headers) =>
        headers.Count(h => map.Fields.Any(f => f.From.Contains(h, StringComparer.Ordinal)));
}
