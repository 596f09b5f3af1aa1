/// <reference types="node" preserve="true" />
