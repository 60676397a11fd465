namespace VirtualSchool.Matching;

/// <summary>What becomes of lists that a job cannot make much of. A model that does not fit the fields is refused in either mode.</summary>
public enum InputMode
{
    /// <summary>
    /// The job is refused before it begins, with every fault named: a list without a record, keys that repeat within a list, a
    /// field that the model compares or blocks on and that has no value, or none that can be read, in a whole list.
    /// </summary>
    Strict,

    /// <summary>
    /// The job runs on what there is: an empty list is linked to nothing, a field without values is no evidence, and records that
    /// share a key are still records of their own, told apart by their rows.
    /// </summary>
    Lenient,
}
