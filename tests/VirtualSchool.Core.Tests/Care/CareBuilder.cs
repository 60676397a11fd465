using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>An invented child's care records, written in one line each.</summary>
internal sealed class CareBuilder
{
    private readonly List<Fact<CareEpisode>> episodes = [];
    private readonly List<Fact<Home>> homes = [];
    private readonly List<Fact<LocalDate>> births = [];
    private int row = 1;

    public static CareTimeline Timeline(CareBuilder builder, string asAt = "2026-01-15", string? knownAt = null) =>
        CareTimeline.Of(builder.Learner(), Date(asAt), knownAt is null ? null : Date(knownAt));

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static LegalBasis Basis(string code) => new("scotland", code, code, "test", isGroundOfCare: code is not ("CC" or "CPR"));

    public static HomeType Type(string code) => new("scotland", code, code, code != "HOME", "test");

    public CareBuilder Born(params string[] dates)
    {
        births.AddRange(dates.Select(d => new Fact<LocalDate>(Date(d), Next(null))));
        return this;
    }

    public CareBuilder Episode(string basis, string? from, string? to = null, string? recorded = null, string? reference = null, string? authority = null, SourceFile? file = null)
    {
        episodes.Add(new(new CareEpisode(Basis(basis), Dates(from, to), authority, reference), Next(file), recorded is null ? null : Date(recorded)));
        return this;
    }

    public CareBuilder Home(string type, string? from, string? to = null, string? recorded = null, string? reference = null, SourceFile? file = null)
    {
        homes.Add(new(new Home(Type(type), Dates(from, to), null, reference), Next(file), recorded is null ? null : Date(recorded)));
        return this;
    }

    /// <summary>The same facts in another order.</summary>
    public Learner Learner(bool reversed = false) => new()
    {
        Episodes = reversed ? [.. Enumerable.Reverse(episodes)] : [.. episodes],
        Homes = reversed ? [.. Enumerable.Reverse(homes)] : [.. homes],
        BirthDates = reversed ? [.. Enumerable.Reverse(births)] : [.. births],
        Rows = [Some.Row(1)],
    };

    private static RecordedDates Dates(string? from, string? to) => new(from is null ? null : Date(from), to is null ? null : Date(to));

    private SourceRow Next(SourceFile? file) => new(file ?? Some.File, ++row);
}
