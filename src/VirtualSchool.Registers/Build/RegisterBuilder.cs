using NodaTime;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// Joins lists into a <see cref="Register"/>: add what was read, then build. Building does not change the builder, and the order
/// in which lists are added does not change the register.
/// </summary>
/// <remarks>
/// Each list is searched for children it holds twice, lists are compared in pairs (school with social work first), and records are
/// put together strongest pair first. Nobody holds two different valid candidate numbers, two records of one list that were not found to
/// be the same, or records of possible twins: such pairs wait in <see cref="Register.ReviewQueue"/>. Not safe for use by several threads at once.
/// </remarks>
/// <example>
/// <code>
/// Register register = new RegisterBuilder()
///     .Add(EducationExports.Seemis.Read("pupils.csv"))
///     .Add(SocialWorkExports.Mosaic.Read("children.csv"))
///     .Build(new LocalDate(2026, 8, 17));
/// Console.WriteLine(register.GapView);
/// </code>
/// </example>
public sealed class RegisterBuilder
{
    private readonly List<ReadResult<Learner>> files = [];
    private readonly RuleBook? rules;
    private LinkModel? model;

    /// <summary>A builder of registers that give no answer in law; see <see cref="RegisterPerson.Status"/>.</summary>
    public RegisterBuilder()
    {
    }

    /// <summary>A builder of registers in which each person has a care status by the rules, as at the register's day.</summary>
    /// <param name="rules">The rules, for example <c>RuleBook.Of(ScotlandPack.Current)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public RegisterBuilder(RuleBook rules) => this.rules = rules ?? throw new ArgumentNullException(nameof(rules));

    /// <summary>
    /// Adds a list as it was read. Files of one source system are one list with one column; name the source in
    /// <see cref="ReadOptions.Source"/> where two sheets are to be two lists.
    /// </summary>
    /// <param name="list">What a reader gave. A refused file adds its issues and no record.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    /// <exception cref="ArgumentException">The list names no file, or one of its records is null.</exception>
    public RegisterBuilder Add(ReadResult<Learner> list)
    {
        if (list is null)
        {
            throw new ArgumentNullException(nameof(list));
        }

        if (list.File is null || list.Records is null || list.Records.Any(r => r is null))
        {
            throw new ArgumentException("A list needs its file, and records that are not null.", nameof(list));
        }

        files.Add(list);
        return this;
    }

    /// <summary>Compares lists with a model of the caller's in place of a trained or default one.</summary>
    /// <param name="linkModel">
    /// A model over the fields <c>forename</c>, <c>middle names</c>, <c>surname</c>, <c>date of birth</c>, <c>sex</c>, <c>postcode</c>, <c>address</c>,
    /// <c>candidate number</c>, <c>valid candidate number</c> and <c>adopted</c>; best one that <see cref="RegisterLinkage.Model"/> gave. Null goes back to the default.
    /// </param>
    /// <returns>This builder.</returns>
    public RegisterBuilder WithModel(LinkModel? linkModel)
    {
        model = linkModel;
        return this;
    }

    /// <summary>Joins the lists added so far; more may be added and a further register built afterwards.</summary>
    /// <param name="asAt">The day the register speaks of: care episodes are looked at on it.</param>
    /// <param name="options">How to build; null for <see cref="RegisterOptions.Default"/>.</param>
    /// <param name="progress">Told of each step; null for nobody. It does not change the result.</param>
    /// <param name="cancellationToken">Stops the work within a second.</param>
    /// <returns>The register. With no list added it is empty.</returns>
    /// <exception cref="LinkModelException">A model given by <see cref="WithModel"/> speaks of a field that records do not have.</exception>
    /// <exception cref="LinkRefusedException">A list holds so many like records that it cannot be compared, for example one name on every row.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Register Build(
        LocalDate asAt,
        RegisterOptions? options = null,
        IProgress<RegisterProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var work = new RegisterWork(asAt, options ?? RegisterOptions.Default, rules, model, progress, cancellationToken);
        return work.Build(files);
    }
}
