using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>
/// Builds an invented child for tests. Every fact gets a row of an invented list, so that traces have something to point to. A
/// builder never changes: each method gives a new one, and a common beginning can be shared.
/// </summary>
/// <example>
/// <code>
/// var learner = LearnerBuilder.Start.Born(new LocalDate(2012, 2, 29)).Episode("CSO", new LocalDate(2025, 3, 1)).Build();
/// </code>
/// </example>
public sealed class LearnerBuilder
{
    private static readonly SourceFile SocialWork = new(new SourceId(SourceKind.SocialWork, "Invented social work"), "invented-children.csv", default);
    private static readonly SourceFile School = new(new SourceId(SourceKind.Education, "Invented school list"), "invented-pupils.csv", default);

    private readonly Learner learner;
    private readonly int row;

    private LearnerBuilder(Learner learner, int row)
    {
        this.learner = learner;
        this.row = row;
    }

    /// <summary>A child of whom nothing is known.</summary>
    public static LearnerBuilder Start { get; } = new(new Learner(), 2);

    /// <summary>Records a date of birth.</summary>
    /// <param name="born">The date.</param>
    /// <param name="recorded">The day it was recorded, or null for always known. A later record of the same list corrects an earlier one.</param>
    /// <returns>A builder with the fact.</returns>
    public LearnerBuilder Born(LocalDate born, LocalDate? recorded = null) =>
        With(new Learner { BirthDates = [new Fact<LocalDate>(born, Row(SocialWork), recorded)] });

    /// <summary>Records a name.</summary>
    /// <param name="name">The name; it should be plainly invented.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public LearnerBuilder Named(PersonName name) => With(new Learner { Names = [new Fact<PersonName>(name, Row(SocialWork))] });

    /// <summary>Records an identifier.</summary>
    /// <param name="identifier">The identifier; it should belong to nobody.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="identifier"/> is null.</exception>
    public LearnerBuilder Identified(Identifier identifier) => With(new Learner { Identifiers = [new Fact<Identifier>(identifier, Row(School))] });

    /// <summary>Records an episode on a Scottish legal basis.</summary>
    /// <param name="basis">The code or wording, for example <c>CSO</c>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included, or null while it goes on.</param>
    /// <param name="authority">The authority's code.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentException"><paramref name="basis"/> is not on the list of legal bases.</exception>
    public LearnerBuilder Episode(string basis, LocalDate from, LocalDate? to = null, string? authority = "FIF", LocalDate? recorded = null) =>
        Episode(new CareEpisode(ScotlandCodes.FindLegalBasis(basis)?.Basis ?? throw NotListed(nameof(basis)), new RecordedDates(from, to), authority), recorded);

    /// <summary>Records an episode.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="episode"/> is null.</exception>
    public LearnerBuilder Episode(CareEpisode episode, LocalDate? recorded) =>
        With(new Learner { Episodes = [new Fact<CareEpisode>(episode, Row(SocialWork), recorded)] });

    /// <summary>Records a home.</summary>
    /// <param name="type">The code or wording of the kind of home, for example <c>KIN</c>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included, or null while it goes on.</param>
    /// <param name="authorityArea">The code of the council area it lies in, or null.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> is not on the list of homes.</exception>
    public LearnerBuilder Home(string type, LocalDate from, LocalDate? to = null, string? authorityArea = null, LocalDate? recorded = null) =>
        With(new Learner
        {
            Homes = [new Fact<Home>(new Home(ScotlandCodes.FindHomeType(type)?.Type ?? throw NotListed(nameof(type)), new RecordedDates(from, to), authorityArea), Row(SocialWork), recorded)],
        });

    /// <summary>Records a home with everything a source may hold about it.</summary>
    /// <param name="home">The home.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="home"/> is null.</exception>
    public LearnerBuilder Home(Home home, LocalDate? recorded) =>
        With(new Learner { Homes = [new Fact<Home>(home, Row(SocialWork), recorded)] });

    /// <summary>Records something that happened or was decided.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public LearnerBuilder Event(LearnerEvent happened, LocalDate? recorded = null) =>
        With(new Learner { Events = [new Fact<LearnerEvent>(happened, Row(SocialWork), recorded)] });

    /// <summary>Records a support plan.</summary>
    /// <param name="plan">The plan; its child should be plainly invented.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public LearnerBuilder Plan(SupportPlan plan, LocalDate? recorded = null) =>
        With(new Learner { Plans = [new Fact<SupportPlan>(plan, Row(School), recorded)] });

    /// <summary>Records what a school list says.</summary>
    /// <param name="value">What it says.</param>
    /// <param name="on">The day of the list, or null when it is not stated.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    public LearnerBuilder Flag(CareFlagValue value, LocalDate? on = null, LocalDate? recorded = null) => Flag(new CareFlag(value, on), recorded);

    /// <summary>Records what a school list says, with the authority it names.</summary>
    /// <param name="flag">What it says.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="flag"/> is null.</exception>
    public LearnerBuilder Flag(CareFlag flag, LocalDate? recorded) =>
        With(new Learner { CareFlags = [new Fact<CareFlag>(flag, Row(School), recorded)] });

    /// <summary>Records a place on a school's roll.</summary>
    /// <param name="enrolment">The place.</param>
    /// <param name="recorded">The day it was recorded, or null for always known.</param>
    /// <returns>A builder with the fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="enrolment"/> is null.</exception>
    public LearnerBuilder Enrolled(Enrolment enrolment, LocalDate? recorded = null) =>
        With(new Learner { Enrolments = [new Fact<Enrolment>(enrolment, Row(School), recorded)] });

    /// <summary>States that the list holds every care episode of the child, so that none recorded means none.</summary>
    /// <returns>A builder with the statement.</returns>
    public LearnerBuilder CareHistoryComplete() => Marked(RecordMarker.CareHistoryComplete);

    /// <summary>Adds a marker.</summary>
    /// <param name="marker">The marker.</param>
    /// <returns>A builder with the fact.</returns>
    public LearnerBuilder Marked(RecordMarker marker) =>
        With(new Learner { Markers = [new Fact<RecordMarker>(marker, Row(SocialWork))] });

    /// <summary>The child as built so far.</summary>
    /// <returns>The learner.</returns>
    public Learner Build() => learner;

    /// <summary>Says only that this is a builder.</summary>
    /// <returns><c>LearnerBuilder</c>.</returns>
    public override string ToString() => nameof(LearnerBuilder);

    private static ArgumentException NotListed(string name) => new("It is not on the code list.", name);

    private SourceRow Row(SourceFile file) => new(file, row);

    private LearnerBuilder With(Learner more) => new(Learner.Combine([learner, more]), row + 1);
}
