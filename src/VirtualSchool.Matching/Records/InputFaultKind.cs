namespace VirtualSchool.Matching;

/// <summary>What is wrong with a list that is to be linked.</summary>
public enum InputFaultKind
{
    /// <summary>The list has no record.</summary>
    EmptyList,

    /// <summary>Two records of the list have the same key, so that a pair named by its keys could be either.</summary>
    RepeatedKey,

    /// <summary>A field that the model compares or blocks on has no value in any record of the list.</summary>
    EmptyField,

    /// <summary>A field that the model compares or blocks on has values, of which none can be read as its role asks: dates in a form that is not known.</summary>
    UnreadableField,
}
