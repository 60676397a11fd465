namespace VirtualSchool.Shell.Host;

/// <summary>The children of a register, one by the number somebody gave or all in its order.</summary>
internal sealed class Children(Session session, Register register, int threads)
{
    public int Count => register.People.Count;

    /// <summary>The child of a number; refused when there is none, or more than one.</summary>
    public Child One(string id) => Find(id) switch
    {
        [var child] => child,
        [] => throw StopException.Refused("No child of these lists has this id."),
        _ => throw StopException.Refused("Several records have this id. Ask by the register key instead: it is in register.csv."),
    };

    /// <summary>The one child of a number; null when there is none, or more than one.</summary>
    public Child? OnlyOne(string id) => Find(id) is [var child] ? child : null;

    /// <summary>An answer for each child, in the order of the register whatever the threads. They are worked out as they are read.</summary>
    public IEnumerable<T> Each<T>(Func<Child, T> answer) => register.People
        .Select(p => new Child(p.Key, p.Learner))
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(threads == 0 ? Math.Min(Environment.ProcessorCount, 512) : threads)
        .WithCancellation(session.Stopped)
        .Select(answer);

    private List<Child> Find(string id)
    {
        if (register.Find(id) is { } person)
        {
            return [new Child(person.Key, person.Learner)];
        }

        var number = ScottishCandidateNumber.Parse(id).Value is { Value.Length: > 0 } scn ? scn.Value : null;
        var people = register.People
            .Where(p => p.Learner.Identifiers.Any(i =>
                i.Value.Kind == IdentifierKind.ScottishCandidateNumber ? i.Value.Value == number : i.Value.Local is not null && i.Value.Value == id))
            .Select(p => new Child(p.Key, p.Learner))
            .ToList();

        // A pupil without any sign of care is on a list and in no register: the answer is still owed.
        return people.Count > 0 ? people : [.. register.FindRecords(id).Select(r => new Child(null, r.Learner))];
    }
}
