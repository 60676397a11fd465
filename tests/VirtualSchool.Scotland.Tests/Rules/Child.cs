using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Invented children for the tests of the rules.</summary>
internal static class Child
{
    internal static readonly SourceFile Social = new(new SourceId(SourceKind.SocialWork, "Invented social work"), "children.csv", default);
    internal static readonly SourceFile School = new(new SourceId(SourceKind.Education, "Invented school list"), "pupils.csv", default);

    internal static Learner Of(string? born, CareEpisode[]? episodes = null, (Home Home, string? Recorded)[]? homes = null, CareFlag[]? flags = null, bool complete = false)
    {
        int row = 1;
        return new Learner
        {
            BirthDates = born is null ? [] : [new Fact<LocalDate>(Date(born), new SourceRow(Social, ++row, "Born"))],
            Episodes = [.. (episodes ?? []).Select(e => new Fact<CareEpisode>(e, new SourceRow(Social, ++row)))],
            Homes = [.. (homes ?? []).Select(h => new Fact<Home>(h.Home, new SourceRow(Social, ++row), h.Recorded is null ? null : Date(h.Recorded)))],
            CareFlags = [.. (flags ?? []).Select(f => new Fact<CareFlag>(f, new SourceRow(School, ++row, "Looked after")))],
            Markers = complete ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Social, ++row))] : [],
        };
    }

    internal static CareEpisode Episode(string basis, string? from, string? to = null) =>
        new(ScotlandCodes.FindLegalBasis(basis)!.Basis, new RecordedDates(from is null ? null : Date(from), to is null ? null : Date(to)), "FIF");

    internal static Home Home(string type, string from, string? to = null) =>
        new(ScotlandCodes.FindHomeType(type)!.Type, new RecordedDates(Date(from), to is null ? null : Date(to)));

    internal static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
