namespace VirtualSchool.Matching;

/// <summary>One thing that is wrong with a list that is to be linked. It names lists, fields and counts; never a value or a key.</summary>
public sealed class InputFault
{
    internal InputFault(InputFaultKind kind, string list, string? field, int records, string message)
    {
        Kind = kind;
        List = list;
        Field = field;
        Records = records;
        Message = message;
    }

    /// <summary>What is wrong.</summary>
    public InputFaultKind Kind { get; }

    /// <summary><c>left</c>, <c>right</c>, or <c>only</c> when a list is compared with itself.</summary>
    public string List { get; }

    /// <summary>The field that has no usable value; null where the fault is not in a field.</summary>
    public string? Field { get; }

    /// <summary>For repeated keys, how many records have the key of an earlier one; else how many records the list has.</summary>
    public int Records { get; }

    /// <summary>What is wrong, where, and what to do, in one or two sentences.</summary>
    public string Message { get; }

    /// <summary>The kind and the place.</summary>
    /// <returns>For example <c>EmptyField (left, postcode)</c>.</returns>
    public override string ToString() => Field is null ? $"{Kind} ({List})" : $"{Kind} ({List}, {Field})";
}
