using NodaTime;

namespace VirtualSchool;

/// <summary>
/// Everything recorded about one child: by one source as read, or by several once a register has joined them. Facts stand side
/// by side with their provenance; nothing is chosen and nothing overwritten here. An empty list means nothing was recorded.
/// </summary>
public sealed class Learner
{
    /// <summary>Identifiers: candidate numbers, CHI, UPN, local numbers.</summary>
    public IReadOnlyList<Fact<Identifier>> Identifiers { get; init; } = [];

    /// <summary>Names: legal, known-as, previous.</summary>
    public IReadOnlyList<Fact<PersonName>> Names { get; init; } = [];

    /// <summary>Dates of birth. More than one means that sources, or rows of one source, disagree or repeat.</summary>
    public IReadOnlyList<Fact<LocalDate>> BirthDates { get; init; } = [];

    /// <summary>Sex or gender as recorded.</summary>
    public IReadOnlyList<Fact<Sex>> Sexes { get; init; } = [];

    /// <summary>Addresses, current and previous.</summary>
    public IReadOnlyList<Fact<PostalAddress>> Addresses { get; init; } = [];

    /// <summary>Care episodes with their legal basis.</summary>
    public IReadOnlyList<Fact<CareEpisode>> Episodes { get; init; } = [];

    /// <summary>Homes lived in while looked after.</summary>
    public IReadOnlyList<Fact<Home>> Homes { get; init; } = [];

    /// <summary>Care markers without dates, as school lists hold them.</summary>
    public IReadOnlyList<Fact<CareFlag>> CareFlags { get; init; } = [];

    /// <summary>Places on school rolls.</summary>
    public IReadOnlyList<Fact<Enrolment>> Enrolments { get; init; } = [];

    /// <summary>What happened or was decided on a day: views, applications, reviews.</summary>
    public IReadOnlyList<Fact<LearnerEvent>> Events { get; init; } = [];

    /// <summary>
    /// Support plans. Several of one kind may stand side by side. Rules read their kinds, states and days, and the days on which views were
    /// given; never their texts.
    /// </summary>
    public IReadOnlyList<Fact<SupportPlan>> Plans { get; init; } = [];

    /// <summary>Markers that change how the record may be joined or shown, such as adoption under a new name.</summary>
    public IReadOnlyList<Fact<RecordMarker>> Markers { get; init; } = [];

    /// <summary>Every column of the source that no field of the map takes, carried so that nothing is lost.</summary>
    public IReadOnlyList<Fact<UnmappedValue>> Unmapped { get; init; } = [];

    /// <summary>The rows this child was read from, first to last, each once.</summary>
    public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    /// <summary>All facts of several records of the same child side by side, in the order given.</summary>
    /// <param name="records">The records to put together.</param>
    /// <returns>One learner with every fact of each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null or holds null.</exception>
    public static Learner Combine(IReadOnlyList<Learner> records)
    {
        if (records is null)
        {
            throw new ArgumentNullException(nameof(records));
        }

        if (records.Any(r => r is null))
        {
            throw new ArgumentNullException(nameof(records), "A record is null.");
        }

        return records.Count == 1
            ? records[0]
            : new Learner
            {
                Identifiers = [.. records.SelectMany(r => r.Identifiers)],
                Names = [.. records.SelectMany(r => r.Names)],
                BirthDates = [.. records.SelectMany(r => r.BirthDates)],
                Sexes = [.. records.SelectMany(r => r.Sexes)],
                Addresses = [.. records.SelectMany(r => r.Addresses)],
                Episodes = [.. records.SelectMany(r => r.Episodes)],
                Homes = [.. records.SelectMany(r => r.Homes)],
                CareFlags = [.. records.SelectMany(r => r.CareFlags)],
                Enrolments = [.. records.SelectMany(r => r.Enrolments)],
                Events = [.. records.SelectMany(r => r.Events)],
                Plans = [.. records.SelectMany(r => r.Plans)],
                Markers = [.. records.SelectMany(r => r.Markers)],
                Unmapped = [.. records.SelectMany(r => r.Unmapped)],
                Rows = [.. records.SelectMany(r => r.Rows).Distinct()],
            };
    }

    /// <summary>Says only that this is a learner and from how many rows.</summary>
    /// <returns>For example <c>Learner (3 rows)</c>.</returns>
    public override string ToString() => $"Learner ({Rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} rows)";
}
